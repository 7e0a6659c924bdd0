/** A register as files: a Frictionless data package of `places.csv` and `pairs.csv`. */
import type { RegisterOrigin } from '../domain/register-summary';
import { csvOf } from '../tables/csv';
import { type Digest, tableResource } from '../tables/table-resource';
import type { ImportedRegister } from './import-pairs';
import { unknownLicence } from './licence-name';
import { registerPairsTable, registerPlacesTable } from './register-tables';

/** The two tables as CSV. */
export interface RegisterCsv {
  readonly places: string;
  readonly pairs: string;
}

export function registerCsv({
  places,
  pairs,
}: Pick<ImportedRegister, 'places' | 'pairs'>): RegisterCsv {
  return {
    places: csvOf(registerPlacesTable, places),
    pairs: csvOf(registerPairsTable, pairs),
  };
}

/**
 * The files of the package by path in its folder. Deterministic. The platform provides the length and checksum of each
 * table.
 */
export function registerPackage(
  { name, title, source, licence, retrieved }: RegisterOrigin,
  csv: RegisterCsv,
  digests: { readonly [table in keyof RegisterCsv]: Digest },
): Map<string, string> {
  const description = {
    profile: 'tabular-data-package',
    name,
    title,
    sources: [{ title: source.title, path: source.url }],
    licenses: [
      licence === unknownLicence
        ? { name: licence, title: 'Not known' }
        : { name: licence, path: `https://spdx.org/licenses/${licence}.html` },
    ],
    retrieved,
    // The imported state, to detect later corrections. Unlike this, `hash` is updated after a correction.
    imported: { places: digests.places.hash, pairs: digests.pairs.hash },
    resources: [
      tableResource(registerPlacesTable, digests.places),
      tableResource(registerPairsTable, digests.pairs),
    ],
  };
  return new Map([
    ['datapackage.json', `${JSON.stringify(description, null, 2)}\n`],
    ['places.csv', csv.places],
    ['pairs.csv', csv.pairs],
  ]);
}
