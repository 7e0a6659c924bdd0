/** The register of an earlier import: its origin, manual corrections since, and the differences to a new import. */
import { existsSync } from 'node:fs';
import type { RegisterOrigin } from '../../../core/domain/register-summary';
import { readDelimited } from '../../../core/importing/delimited';
import type { ImportedPlace } from '../../../core/importing/import-pairs';
import { rowChanges } from '../../../core/importing/register-changes';
import { counted } from '../../../core/text/counted';
import { readFolder } from '../../compiler/compile-folder';
import { readRegisters } from '../../compiler/registers/read-register';
import { changedTables } from '../../compiler/registers/register-package';
import { UsageError } from '../command';

export interface EarlierRegister {
  readonly origin: RegisterOrigin;
  readonly places: readonly ImportedPlace[];
  /** Texts by path in its folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** The current register; `null` if there is none. Throws a UsageError if it cannot be read. */
export async function earlierRegister(
  folder: string,
  name: string,
): Promise<EarlierRegister | null> {
  if (!existsSync(folder)) return null;
  const files = await readFolder(folder);
  const inRecords = [...files].map(([path, text]) => [`registers/${name}/${path}`, text] as const);
  const { registers, problems } = readRegisters(new Map(inRecords));
  const [register] = registers;
  if (register !== undefined) return { origin: register.origin, places: register.places, files };
  const problem = problems.find(({ severity }) => severity === 'error');
  throw new UsageError(
    `The register in ${folder} cannot be read: ${problem?.message}. Correct it, or remove it: npm run data -- registers remove ${name}`,
  );
}

/** Throws a UsageError if the register has another origin or has been corrected by hand. */
export function refuseReplacing(
  { origin, files }: EarlierRegister,
  next: RegisterOrigin,
  mayOverwrite: boolean,
  overwriting: string,
): void {
  if (origin.source.url !== next.source.url) {
    throw new UsageError(
      [
        `The register "${next.name}" comes from another source: ${origin.source.title}, ${origin.source.url}`,
        `Give this one another --name, or remove that one: npm run data -- registers remove ${next.name}`,
      ].join('\n'),
    );
  }
  const corrected = changedTables(files);
  if (corrected.length === 0 || mayOverwrite) return;
  throw new UsageError(
    [
      `${corrected.join(' and ')} of the register "${next.name}" was corrected by hand since its import.`,
      `To overwrite the corrections: ${overwriting}`,
    ].join('\n'),
  );
}

/** The rows of a table, keyed by id. */
function rowsById(csv: string, idCells: number): Map<string, string> {
  return new Map(
    Array.from(readDelimited(csv, ','), ({ cells }) => [
      cells.slice(0, idCells).join(' '),
      cells.join('|'),
    ]),
  );
}

/** A text with the numbers of added, removed and changed rows between two versions of the tables. */
export function changesBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string {
  const tables = [
    ['place', 'places.csv', 1],
    ['pair', 'pairs.csv', 2],
  ] as const;
  const parts = tables.map(([noun, path, idCells]) => {
    const [old, fresh] = [before, after].map((files) => rowsById(files.get(path) ?? '', idCells));
    if (old === undefined || fresh === undefined) return '';
    const { added, gone, changed } = rowChanges(old, fresh);
    return `${counted(added.length, noun)} new, ${gone.length} gone, ${changed.length} changed`;
  });
  return `Compared with the previous register: ${parts.join('; ')}`;
}
