/** What a Frictionless package says of one of its tables. */
import type { FilledTable } from './table';

type Described = Omit<FilledTable, 'rows' | 'lines'>;

function fieldOf(column: Described['columns'][number]): object {
  const { name, type, format, description, optional = false } = column;
  // JSON leaves out a format that is undefined.
  return { name, type, format, description, constraints: { required: !optional } };
}

/** How long a file is, and its checksum as packages write it: `sha256:…`. */
export interface Digest {
  readonly bytes: number;
  /** Left out where the platform cannot make one. */
  readonly hash: string | undefined;
}

/** What the package says of one CSV file. https://specs.frictionlessdata.io/tabular-data-resource/ */
export function tableResource(table: Described, { bytes, hash }: Digest): object {
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
    bytes,
    hash,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
    schema: {
      fields: columns.map(fieldOf),
      primaryKey,
      ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
      missingValues: [''],
    },
  };
}
