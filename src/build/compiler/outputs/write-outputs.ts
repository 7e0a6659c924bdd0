/** All output files, keyed by path under `data/` of the site. */
import { decodeDataSet } from '../../../core/domain/data-set';
import { citedVersion, type DataVersion } from '../../../core/domain/data-version';
import type { Day } from '../../../core/domain/day';
import { decodeAtlas, decodeDossier } from '../../../core/domain/decode-atlas';
import { decodeHeadlines, type RawHeadlines } from '../../../core/domain/headline';
import { decodeStory } from '../../../core/domain/story';
import {
  type RegisterRecord,
  rawRegister,
  registerSummary,
} from '../../../core/importing/register-file';
import { articleRows, articlesTable } from '../../../core/tables/articles-table';
import { eventRows, eventsTable } from '../../../core/tables/events-table';
import { exportFiles, type TableName, writeExport } from '../../../core/tables/export-files';
import { pairRowIn, pairsTable } from '../../../core/tables/pairs-table';
import { placeRows, placesTable } from '../../../core/tables/places-table';
import { type FilledTable, fillTable } from '../../../core/tables/table';
import type { ResolvedRecords } from '../resolve';
import { rawStory } from '../stories';
import { dayOfData, rawDataSet } from './about-file';
import { rawArticle, rawAtlas, rawDossier } from './atlas-file';
import { changesFile } from './changes-file';
import { dataPackage } from './data-package';
import { writeGeoParquet } from './geoparquet';

/** JSON for browsers, on one line. */
function compact(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

interface OutputOptions {
  readonly version: string;
  /** Newest first; `null` if unknown. */
  readonly versions: readonly DataVersion[] | null;
  readonly today: Day;
}

/** All outputs, as text or bytes, and the data from which the site is built, as browsers decode them. */
export function writeOutputs(
  records: ResolvedRecords,
  { version, versions, today }: OutputOptions,
  registers: readonly RegisterRecord[] = [],
) {
  const day = dayOfData(records);
  const cited = citedVersion(version, day ?? null);
  const ofAtlas = rawAtlas(records, registers.map(registerSummary), cited);
  const dossiers = records.pairs.map((pair) => rawDossier(pair, records));
  const headlines: RawHeadlines = { articles: records.articles.map(rawArticle) };
  const atlas = decodeAtlas(ofAtlas);
  const decoded = dossiers.map(decodeDossier);
  const dossiersById = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  const stories = records.collections.flatMap((collection) => {
    const story = rawStory(collection, records, atlas, dossiersById, today);
    return story === null ? [] : [[collection.id, story] as const];
  });
  const tables: Readonly<Record<TableName, FilledTable>> = {
    places: fillTable(placesTable, placeRows(atlas)),
    pairs: {
      ...fillTable(pairsTable, [...atlas.pairs.values()].map(pairRowIn(atlas))),
      version: cited,
    },
    events: fillTable(eventsTable, eventRows(atlas, decoded)),
    articles: fillTable(articlesTable, articleRows(atlas, decodeHeadlines(headlines))),
  };
  const exported = exportFiles.flatMap((file): [name: string, text: string][] =>
    'write' in file ? [[file.name, writeExport(file, tables)]] : [],
  );
  const binaries = new Map(
    exportFiles.flatMap((file) =>
      'write' in file
        ? []
        : [[file.name, writeGeoParquet(tables[file.tables[0]], file.geometry, cited)] as const],
    ),
  );
  const outputs = new Map([
    ['atlas.json', compact(ofAtlas)],
    ['search.json', compact(headlines)],
    ...dossiers.map((dossier) => [`pairs/${dossier.id}.json`, compact(dossier)] as const),
    ...stories.map(([id, story]) => [`stories/${id}.json`, compact(story)] as const),
    ...registers.map(
      (register) =>
        [
          `registers/${register.origin.name}.json`,
          compact(rawRegister(register, records)),
        ] as const,
    ),
    ...exported,
    [
      'datapackage.json',
      dataPackage(
        Object.values(tables),
        new Map<string, string | Uint8Array>([...exported, ...binaries]),
        version,
        day,
      ),
    ],
    ['changes.json', changesFile(version, day, versions)],
  ]);
  const dataSet = rawDataSet(
    records,
    new Map<string, string | Uint8Array>([...outputs, ...binaries]),
    version,
    day,
  );
  return {
    compiled: {
      atlas,
      dossiers: new Map(decoded.map((dossier) => [dossier.id, dossier])),
      stories: new Map(stories.map(([id, story]) => [id, decodeStory(id, story)])),
      dataSet: decodeDataSet(dataSet),
      versions,
    },
    outputs: outputs.set('about.json', compact(dataSet)),
    binaries,
  };
}
