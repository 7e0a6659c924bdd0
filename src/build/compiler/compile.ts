/** Compiles records to the files of the site: checks everything, and has outputs only if there are no errors. */

import { checkRecords } from '../../core/checking/check';
import { checkViews } from '../../core/checking/checks/check-views';
import { compareProblems, hasNoErrors, type Problem } from '../../core/checking/problem';
import { readRecordFiles } from '../../core/checking/records';
import type { CompiledAtlas } from '../../core/domain/compiled-atlas';
import type { DataVersion } from '../../core/domain/data-version';
import type { Day } from '../../core/domain/day';
import { boundsOfCountry } from '../geography/country-bounds';
import { writeOutputs } from './outputs/write-outputs';
import { readRegisters } from './registers/read-register';
import { type LineHistory, type RecordHistory, resolveRecords } from './resolve';

export interface CompileOptions {
  /** Events after this day are errors. */
  readonly today: Day;
  /** The version of the data set, for `datapackage.json`. */
  readonly version: string;
  /** The day of the last change, `YYYY-MM-DD`, by the record's path; missing if unknown. */
  readonly history?: RecordHistory;
  /** The same for each line of the pairs' records. */
  readonly lineHistory?: LineHistory;
  /** Newest first; `null` if unknown. */
  readonly versions?: readonly DataVersion[] | null;
}

export interface Compilation {
  /** All problems, sorted by file and by position in it. */
  readonly problems: readonly Problem[];
  /** Atlas and dossiers as browsers decode them; `null` if a problem is an error. */
  readonly compiled: CompiledAtlas | null;
  /** Texts by path, such as `pairs/bishkek--moscow.json`; `null` if a problem is an error. */
  readonly outputs: ReadonlyMap<string, string> | null;
  /** The outputs that are not text, by path. */
  readonly binaries: ReadonlyMap<string, Uint8Array>;
}

/**
 * Compiles a records folder, given as texts by path in it (with `/`). Deterministic: the same records give the
 * same bytes, whatever the order of the files.
 */
export function compileRecords(
  files: ReadonlyMap<string, string>,
  { today, version, history = new Map(), lineHistory = new Map(), versions = null }: CompileOptions,
): Compilation {
  const reading = readRecordFiles(files);
  const { registers, problems: ofRegisters } = readRegisters(files);
  const ofRecords = [
    ...reading.problems,
    ...checkRecords(reading.records, { today, boundsOfCountry }),
    ...ofRegisters,
  ];
  const failed = (found: readonly Problem[]) => ({
    problems: found.toSorted(compareProblems),
    compiled: null,
    outputs: null,
    binaries: new Map<string, Uint8Array>(),
  });
  if (!hasNoErrors(ofRecords)) return failed(ofRecords);
  const records = resolveRecords(reading.records, history, lineHistory);
  const written = writeOutputs(records, { version, versions, today }, registers);
  const problems = [...ofRecords, ...checkViews(reading.records, written.compiled.atlas, today)];
  if (!hasNoErrors(problems)) return failed(problems);
  return { problems: problems.toSorted(compareProblems), ...written };
}
