/** `datapackage.json`: what the tables hold, as a Frictionless tabular data package (version 1). */
import { createHash } from 'node:crypto';
import type { FilledTable } from '../../../core/tables/table';

type Described = Omit<FilledTable, 'rows' | 'lines'>;

function fieldOf(column: Described['columns'][number]): object {
  const { name, type, format, description, optional = false } = column;
  // JSON leaves out a format that is undefined.
  return { name, type, format, description, constraints: { required: !optional } };
}

/** The checksum of a text, as packages write it. */
export function hashOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** What the package says of one CSV file. https://specs.frictionlessdata.io/tabular-data-resource/ */
export function tableResource(table: Described, csv: string): object {
  const { name, title, description, columns, primaryKey, foreignKeys } = table;
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    description,
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(csv),
    hash: hashOf(csv),
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
    schema: {
      fields: columns.map(fieldOf),
      primaryKey,
      ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
      missingValues: [''],
    },
  };
}

/** The package of some tables, whose CSV is among the files. https://specs.frictionlessdata.io/tabular-data-package/ */
export function dataPackage(
  tables: readonly FilledTable[],
  files: ReadonlyMap<string, string>,
  version: string,
): string {
  const description = {
    profile: 'tabular-data-package',
    name: 'sister-city-atlas',
    title: 'Sister City Atlas',
    description:
      'Relationships between cities as dated, sourced claims: who agreed what, when, about which topics, according to which article.',
    version,
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0 International',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    keywords: ['twin towns', 'sister cities', 'city diplomacy', 'international relations'],
    resources: tables.map((table) => tableResource(table, files.get(`${table.name}.csv`) ?? '')),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}
