/** Every output file as text, by its path under `data/` of the site. */
import type { RegisterRecord } from '../registers/read-register';
import { rawRegister, registerSummary } from '../registers/register-file';
import type { ResolvedRecords } from '../resolve';
import { rawDataSet } from './about-file';
import { articleRows, articlesTable } from './articles-table';
import { rawAtlas, rawDossier } from './atlas-file';
import { dataPackage, tableResource } from './data-package';
import { eventRows, eventsTable } from './events-table';
import { pairsGeoJson } from './pairs-geojson';
import { pairsGraphml } from './pairs-graphml';
import { pairRows, pairsTable } from './pairs-table';
import { placeRows, placesTable } from './places-table';
import { rawHeadlines } from './search-file';
import { type Table, tableCsv } from './table';

interface WrittenTable {
  readonly path: string;
  readonly csv: string;
  readonly resource: object;
}

function writeTable<Row>(table: Table<Row>, rows: readonly Row[]): WrittenTable {
  const csv = tableCsv(table, rows);
  return { path: `${table.name}.csv`, csv, resource: tableResource(table, csv) };
}

/** JSON for browsers, on one line. */
function compact(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

export function writeOutputs(
  records: ResolvedRecords,
  version: string,
  registers: readonly RegisterRecord[] = [],
): Map<string, string> {
  const tables = [
    writeTable(placesTable, placeRows(records)),
    writeTable(pairsTable, pairRows(records)),
    writeTable(eventsTable, eventRows(records)),
    writeTable(articlesTable, articleRows(records)),
  ];
  const resources = tables.map(({ resource }) => resource);
  const outputs = new Map([
    ['atlas.json', compact(rawAtlas(records, registers.map(registerSummary)))],
    ['search.json', compact(rawHeadlines(records))],
    ...records.pairs.map(
      (pair) => [`pairs/${pair.id}.json`, compact(rawDossier(pair, records))] as const,
    ),
    ...registers.map(
      (register) =>
        [
          `registers/${register.origin.name}.json`,
          compact(rawRegister(register, records)),
        ] as const,
    ),
    ...tables.map(({ path, csv }) => [path, csv] as const),
    ['pairs.geojson', compact(pairsGeoJson(records))],
    ['pairs.graphml', pairsGraphml(records)],
    ['datapackage.json', `${JSON.stringify(dataPackage(resources, version), null, 2)}\n`],
  ]);
  return outputs.set('about.json', compact(rawDataSet(records, outputs, version)));
}
