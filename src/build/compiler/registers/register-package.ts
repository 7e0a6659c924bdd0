/** The package of a register on a disk: written with checksums, and compared with them later. */
import type { RegisterOrigin } from '../../../core/domain/register-summary';
import type { ImportedPair, ImportedPlace } from '../../../core/importing/import-pairs';
import {
  registerPackage as packageOf,
  registerCsv,
} from '../../../core/importing/register-package';
import { digestOf, hashOf } from '../outputs/data-package';

/** The files of the package by path in its folder. The same register gives the same bytes. */
export function registerPackage(
  origin: RegisterOrigin,
  places: readonly ImportedPlace[],
  pairs: readonly ImportedPair[],
): Map<string, string> {
  const csv = registerCsv({ places, pairs });
  return packageOf(origin, csv, { places: digestOf(csv.places), pairs: digestOf(csv.pairs) });
}

/** The tables that are no longer as they were imported; none where the package does not say. */
export function changedTables(files: ReadonlyMap<string, string>): string[] {
  const { imported } = JSON.parse(files.get('datapackage.json') ?? '{}') as {
    imported?: Readonly<Record<string, unknown>>;
  };
  return ['places', 'pairs'].flatMap((table) => {
    const known = imported?.[table];
    const path = `${table}.csv`;
    return known === undefined || known === hashOf(files.get(path) ?? '') ? [] : [path];
  });
}
