/** `datapackage.json`: describes the tables as a Frictionless tabular data package (version 1). */
import { createHash } from 'node:crypto';
import { exportFiles } from '../../../core/tables/export-files';
import type { FilledTable } from '../../../core/tables/table';
import { type Digest, tableResource } from '../../../core/tables/table-resource';

/** The checksum of a file, in the format of data packages. */
export function hashOf(file: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(file).digest('hex')}`;
}

export function digestOf(file: string | Uint8Array): Digest {
  return { bytes: Buffer.byteLength(file), hash: hashOf(file) };
}

/**
 * The same table in other formats. The resources of a tabular data package must be CSV, so these are in a custom
 * property.
 */
function otherFormats(table: string, files: ReadonlyMap<string, string | Uint8Array>): object {
  const alternatives = exportFiles.flatMap((file) => {
    const bytes = 'geometry' in file && file.tables[0] === table ? files.get(file.name) : undefined;
    if (bytes === undefined) return [];
    return [
      {
        path: file.name,
        format: file.format,
        mediatype: file.mediaType,
        ...digestOf(bytes),
      },
    ];
  });
  return alternatives.length === 0 ? {} : { alternatives };
}

/** The package of tables whose CSV is among the files. https://specs.frictionlessdata.io/tabular-data-package/ */
export function dataPackage(
  tables: readonly FilledTable[],
  files: ReadonlyMap<string, string | Uint8Array>,
  version: string,
  day: string | undefined,
): string {
  const description = {
    profile: 'tabular-data-package',
    name: 'sister-city-atlas',
    title: 'Sister City Atlas',
    description:
      'Relationships between cities as dated, sourced claims: who agreed what, when, about which topics, according to which article.',
    version,
    ...(day === undefined ? {} : { created: `${day}T00:00:00Z` }),
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0 International',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    keywords: ['twin towns', 'sister cities', 'city diplomacy', 'international relations'],
    resources: tables.map((table) => ({
      ...tableResource(table, digestOf(files.get(`${table.name}.csv`) ?? '')),
      ...otherFormats(table.name, files),
    })),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}
