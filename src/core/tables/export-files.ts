/**
 * The files that people take away. From this list come what the compiler writes and `data export`
 * offers, the menus and the page about the data, what search engines are told, and what hosts send.
 */
import { writeCsv } from './csv';
import { writeGraphml } from './graphml';
import { writeLineGeoJson } from './line-geojson';
import type { FilledTable } from './table';

/** Where a row lies: on the line between its ends, or at these. */
export type GeometryKind = 'line' | 'ends';

export type TableName = 'places' | 'pairs' | 'events' | 'articles';

export interface ExportFile {
  /** Its path under `data/` of the site; the extension is that of its media type alone. */
  readonly name: string;
  /** What `data export --format` calls it. */
  readonly format: string;
  readonly mediaType: string;
  /** Key of what it holds, in the messages `about`. */
  readonly label: string;
  /** Key of the menu's entry in the messages `keep`, where readers can save what is shown so. */
  readonly menu?: string;
  /** The tables that it is written from. */
  readonly tables: readonly TableName[];
  readonly write?: (...tables: FilledTable[]) => string;
  /** What the rows of a binary file have for geometry; the compiler alone writes such files. */
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

/** The file as text, from the tables that it needs. */
export function writeExport<Name extends TableName>(
  file: Required<Pick<ExportFile, 'write'>> & { readonly tables: readonly Name[] },
  tables: Readonly<Record<Name, FilledTable>>,
): string {
  return file.write(...file.tables.map((name) => tables[name]));
}
