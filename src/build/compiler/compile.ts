/** From records to the files of the site: checks everything, and writes only what is sound. */

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
  /** No event can lie after it. */
  readonly today: Day;
  /** Of the data set, for `datapackage.json`. */
  readonly version: string;
  /** Day of its last change, `YYYY-MM-DD`, by path of the record; none where nothing is known. */
  readonly history?: RecordHistory;
  /** Likewise of the lines of pairs' records. */
  readonly lineHistory?: LineHistory;
  /** The newest first; `null` where nothing is known. */
  readonly versions?: readonly DataVersion[] | null;
}

export interface Compilation {
  /** All problems at once, by file and by place in it. */
  readonly problems: readonly Problem[];
  /** Atlas and dossiers as browsers decode them; `null` where a problem is an error. */
  readonly compiled: CompiledAtlas | null;
  /** Text by path, such as `pairs/bishkek--moscow.json`; `null` where a problem is an error. */
  readonly outputs: ReadonlyMap<string, string> | null;
  /** Likewise those that are no text. */
  readonly binaries: ReadonlyMap<string, Uint8Array>;
}

/**
 * Compiles a records folder, given as text by path in it (with `/`). The same records give the same
 * bytes, in whatever order the files come.
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
