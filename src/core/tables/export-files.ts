/**
 * The downloadable files. This list determines what the compiler writes and `data export` offers, the menus, the page
 * about the data, the metadata for search engines, and the media types that hosts send.
 */
import { writeCsv } from './csv';
import { writeGraphml } from './graphml';
import { writeLineGeoJson } from './line-geojson';
import type { FilledTable } from './table';

/** The geometry of a row: the line between its ends, or the two ends. */
export type GeometryKind = 'line' | 'ends';

export type TableName = 'places' | 'pairs' | 'events' | 'articles';

export interface ExportFile {
  /** Its path under `data/` of the site. No other media type has its extension. */
  readonly name: string;
  /** Its name in `data export --format`. */
  readonly format: string;
  readonly mediaType: string;
  /** The key of its description in the messages `about`. */
  readonly label: string;
  /** The key of its menu entry in the messages `keep`, if readers can download what is shown in this format. */
  readonly menu?: string;
  /** The tables it contains. */
  readonly tables: readonly TableName[];
  readonly write?: (...tables: FilledTable[]) => string;
  /** The geometry of a binary file, which only the compiler writes. */
  readonly geometry?: GeometryKind;
}

const parquet = { format: 'parquet', mediaType: 'application/vnd.apache.parquet' } as const;

const csv = { format: 'csv', mediaType: 'text/csv', write: writeCsv } as const;

export const exportFiles = [
  { ...csv, name: 'places.csv', label: 'filePlaces', tables: ['places'] },
  { ...csv, name: 'pairs.csv', label: 'filePairs', menu: 'downloadTable', tables: ['pairs'] },
  { ...csv, name: 'events.csv', label: 'fileEvents', tables: ['events'] },
  {
    ...csv,
    name: 'articles.csv',
    label: 'fileArticles',
    menu: 'downloadArticles',
    tables: ['articles'],
  },
  {
    name: 'pairs.geojson',
    format: 'geojson',
    mediaType: 'application/geo+json',
    label: 'fileGeojson',
    menu: 'downloadMapData',
    tables: ['pairs'],
    write: writeLineGeoJson,
  },
  {
    name: 'pairs.graphml',
    format: 'graphml',
    mediaType: 'application/xml',
    label: 'fileGraphml',
    tables: ['places', 'pairs'],
    write: writeGraphml,
  },
  {
    ...parquet,
    name: 'pairs.parquet',
    label: 'filePairsParquet',
    tables: ['pairs'],
    geometry: 'line',
  },
  {
    ...parquet,
    name: 'events.parquet',
    label: 'fileEventsParquet',
    tables: ['events'],
    geometry: 'ends',
  },
] as const satisfies readonly ExportFile[];

/** Writes the file as text, from its tables. */
export function writeExport<Name extends TableName>(
  file: Required<Pick<ExportFile, 'write'>> & { readonly tables: readonly Name[] },
  tables: Readonly<Record<Name, FilledTable>>,
): string {
  return file.write(...file.tables.map((name) => tables[name]));
}
