/** The description of a table in a Frictionless package. */
import type { FilledTable } from './table';

type Described = Omit<FilledTable, 'rows' | 'lines'>;

function fieldOf(column: Described['columns'][number]): object {
  const { name, type, format, description, optional = false } = column;
  // JSON omits a format that is undefined.
  return { name, type, format, description, constraints: { required: !optional } };
}

/** The length of a file, and its checksum in the form `sha256:…`. */
export interface Digest {
  readonly bytes: number;
  /** Undefined if the platform cannot compute one. */
  readonly hash: string | undefined;
}

/** The resource of a CSV file: https://specs.frictionlessdata.io/tabular-data-resource/ */
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
