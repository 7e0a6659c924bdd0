/** The package of a register on disk, with checksums that detect later changes. */
import type { RegisterOrigin } from '../../../core/domain/register-summary';
import type { ImportedPair, ImportedPlace } from '../../../core/importing/import-pairs';
import {
  registerPackage as packageOf,
  registerCsv,
} from '../../../core/importing/register-package';
import { digestOf, hashOf } from '../outputs/data-package';

/** The files of the package, keyed by path in its folder. Deterministic. */
export function registerPackage(
  origin: RegisterOrigin,
  places: readonly ImportedPlace[],
  pairs: readonly ImportedPair[],
): Map<string, string> {
  const csv = registerCsv({ places, pairs });
  return packageOf(origin, csv, { places: digestOf(csv.places), pairs: digestOf(csv.pairs) });
}

/** The tables that have changed since the import; none if the package has no checksums. */
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
