/** Processes one list, from its bytes to the files to download. Runs in the worker. */
import { createTranslator } from 'use-intl/core';
import { formatDay } from '../../core/domain/day';
import { parseEdtfDate } from '../../core/domain/edtf';
import { decodeRegister, placeIdAt, type Register } from '../../core/domain/register';
import { ownRegister } from '../../core/domain/register-id';
import type { Messages } from '../../core/i18n/message-types';
import { boundsPath, readBounds } from '../../core/importing/bounds-file';
import { cleanPairs, cleanPairsTable } from '../../core/importing/clean-pairs-table';
import { asPartners, recognisePairColumns, unplacedEnds } from '../../core/importing/columns';
import { withDocumentedCities } from '../../core/importing/documented-cities';
import { Gazetteer } from '../../core/importing/find-cities';
import { gazetteerPath, readGazetteer } from '../../core/importing/gazetteer-file';
import { importList } from '../../core/importing/import-list';
import type { ImportedPlace, ImportedRegister } from '../../core/importing/import-pairs';
import {
  countReasons,
  countVerdicts,
  refusedCsv,
  reportCsv,
} from '../../core/importing/import-report';
import type { ImportTexts } from '../../core/importing/import-words';
import { unknownLicence } from '../../core/importing/licence-name';
import { type ListedPlace, placeOfQuery } from '../../core/importing/listed-place';
import { readSource, type Source } from '../../core/importing/read-source';
import { registerChanges } from '../../core/importing/register-changes';
import { type Documented, rawRegister } from '../../core/importing/register-file';
import { readOrigin } from '../../core/importing/register-origin';
import { registerCsv, registerPackage } from '../../core/importing/register-package';
import { cellIn, UnreadableSourceError } from '../../core/importing/source-table';
import { forSpreadsheets, writeCsv } from '../../core/tables/csv';
import { writeLineGeoJson } from '../../core/tables/line-geojson';
import { fillTable } from '../../core/tables/table';
import type { Digest } from '../../core/tables/table-resource';
import { zipOf } from '../../core/tables/zip';
import type { ImportReply, ImportRequest, ImportResult } from './requests';

/** Reports progress rarely enough that rendering it does not dominate. */
const rowsPerProgress = 1000;

/** The maximum number of rows with remarks on the page. */
const shownRows = 200;

const sampleRows = 3;

/** The site's data about places failed to load. */
class NoPlacesError extends Error {
  override name = 'NoPlacesError';
}

async function load<Value>(address: URL, read: (json: unknown) => Value): Promise<Value> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(String(response.status));
    return read(await response.json());
  } catch (cause) {
    throw new NoPlacesError('where places are did not arrive', { cause });
  }
}

/** Caches a successful load; after a failure, the next call tries again. */
function cached<Value>(loading: () => Promise<Value>): () => Promise<Value> {
  let known: Promise<Value> | null = null;
  return () => {
    known ??= loading().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
}

function csvBlob(csv: string): Blob {
  return new Blob([forSpreadsheets(csv)], { type: 'text/csv' });
}

/** Checksums are only available on pages in a secure context. */
async function digestOf(text: string): Promise<Digest> {
  const bytes = new TextEncoder().encode(text);
  if (globalThis.isSecureContext !== true) return { bytes: bytes.length, hash: undefined };
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { bytes: bytes.length, hash: `sha256:${hash}` };
}

function yearIn(date: string): number | null {
  const parsed = parseEdtfDate(date);
  return parsed.ok ? parsed.value.year : null;
}

/** The list in the form in which the site loads its registers. */
function asRegister(
  { places, pairs: listed }: ImportedRegister,
  documented: Documented,
  { title, retrieved }: { readonly title: string; readonly retrieved: string },
): Register {
  const source = { title: '', url: '' };
  const origin = { name: ownRegister, title, source, licence: unknownLicence, retrieved };
  const pairs = listed.map(({ ends, start, end }) => ({
    ...{ ends, startYear: yearIn(start), endYear: yearIn(end) },
  }));
  return decodeRegister(rawRegister({ origin, places, pairs }, documented));
}

/** The places of a register in the form in which a later import takes their ids. */
function placesOf(register: Register): ImportedPlace[] {
  return register.places.map((place, position) => ({
    ...place,
    id: placeIdAt(register, position),
    addition: place.addition ?? '',
  }));
}

type Worded = Pick<RequestOf<'keep'>, 'language' | 'messages'>;

function textsOf({ language, messages }: Worded): ImportTexts {
  const translator = createTranslator<Pick<Messages, 'import'>, 'import'>({
    ...{ locale: language, messages: { import: messages }, namespace: 'import' },
  });
  return translator as unknown as ImportTexts;
}

type RequestOf<Type extends ImportRequest['type']> = Extract<ImportRequest, { type: Type }>;

export class ListWork {
  #folder = '';
  #source: Source | null = null;
  #register: ImportedRegister | null = null;
  /** Reads the list again, with the ids of earlier places. */
  #readAgain: ((earlier: readonly ImportedPlace[]) => ImportedRegister) | null = null;
  readonly #loadBounds = cached(() => load(new URL(boundsPath, this.#folder), readBounds));
  readonly #loadCities = cached(() =>
    load(new URL(gazetteerPath, this.#folder), (json) => new Gazetteer(readGazetteer(json))),
  );

  constructor(readonly reply: (reply: ImportReply) => void) {}

  async answer(request: ImportRequest): Promise<void> {
    try {
      if (request.type === 'open') await this.#open(request);
      else if (request.type === 'import') await this.#import(request);
      else if (request.type === 'compare') await this.#compare(request);
      else await this.#keep(request);
    } catch (error) {
      if (error instanceof UnreadableSourceError) {
        this.reply({ type: 'refused', problem: error.problem });
      } else if (error instanceof NoPlacesError) {
        this.reply({ type: 'noPlaces' });
      } else {
        throw error;
      }
    }
  }

  async #open({ bytes, options, folder }: RequestOf<'open'>): Promise<void> {
    this.#folder = folder;
    // Preloaded, because every import needs it. If it fails, the import tries again.
    void this.#loadBounds().catch(() => {});
    const source = await readSource(new Uint8Array(bytes), options);
    this.#source = source;
    this.#register = null;
    const { columns, notes } = source;
    const sample: string[][] = [];
    for (const row of source.rows) {
      if (sample.length === sampleRows) break;
      sample.push(columns.map((column) => cellIn(row, column)));
    }
    const recognised = [...recognisePairColumns(columns)];
    const rowCount = source.rows.length;
    this.reply({ type: 'opened', source: { columns, sample, rowCount, notes, recognised } });
  }

  async #import(request: RequestOf<'import'>): Promise<void> {
    const { documented, home: query, title, today, earlier } = request;
    const source = this.#source;
    if (source === null) return;
    const chosenColumns = new Map(request.columns);
    const columns = query === '' ? chosenColumns : asPartners(chosenColumns);
    const boundsOfCountry = await this.#loadBounds();
    const needsCities = query !== '' || unplacedEnds(columns).length > 0;
    const citiesByKey = needsCities
      ? withDocumentedCities(documented.places, (await this.#loadCities()).citiesByKey)
      : undefined;
    let home: ListedPlace | null = null;
    if (query !== '' && citiesByKey !== undefined) {
      home = placeOfQuery(query, citiesByKey).place;
      if (home === null) {
        this.reply({ type: 'noHome' });
        return;
      }
    }
    const { length } = source.rows;
    const onRow = (number: number) => {
      if (number % rowsPerProgress !== 0) return;
      this.reply({ type: 'progress', share: number / length });
    };
    const reading = { columns, geography: { boundsOfCountry, citiesByKey }, home };
    const known = earlier === null ? [] : placesOf(earlier);
    const imported = importList(source, { ...reading, onRow, earlier: known });
    this.#register = imported;
    this.#readAgain = (published) => importList(source, { ...reading, earlier: published });
    const reported = imported.outcomes.filter(({ verdict }) => verdict !== 'taken');
    const register = asRegister(imported, documented, { title, retrieved: formatDay(today) });
    const result: ImportResult = {
      register,
      counts: countVerdicts(imported.outcomes),
      kinds: [...countReasons(imported.outcomes)],
      rows: reported.slice(0, shownRows),
      rowCount: reported.length,
      changes: earlier && registerChanges(earlier, register),
    };
    this.reply({ type: 'imported', result });
  }

  async #keep(request: RequestOf<'keep'>): Promise<void> {
    const { kind, ...words } = request;
    const [source, register] = [this.#source, this.#register];
    if (source === null || register === null) return;
    const { outcomes } = register;
    const leave = (name: string, file: Blob) => this.reply({ type: 'kept', name, file });
    const table = () => fillTable(cleanPairsTable, cleanPairs(register));
    switch (kind) {
      case 'pairs':
        leave('pairs.csv', csvBlob(writeCsv(table())));
        return;
      case 'lines': {
        const type = 'application/geo+json';
        leave('pairs.geojson', new Blob([writeLineGeoJson(table())], { type }));
        return;
      }
      case 'report':
        leave('report.csv', csvBlob(reportCsv(outcomes, textsOf(words))));
        return;
      case 'refused':
        leave('refused.csv', csvBlob(refusedCsv(source, outcomes, textsOf(words))));
        return;
      case 'package':
        await this.#keepPackage(register, request);
        return;
    }
  }

  async #keepPackage(
    shown: ImportedRegister,
    { origin: said, isPublished, today }: RequestOf<'keep'>,
  ): Promise<void> {
    const read = readOrigin(said, today);
    if ('faults' in read) {
      this.reply({ type: 'faults', faults: read.faults });
      return;
    }
    const { origin } = read;
    const register = isPublished
      ? this.#successorOf(await this.#published(origin.name), shown)
      : shown;
    const csv = registerCsv(register);
    const digests = { places: await digestOf(csv.places), pairs: await digestOf(csv.pairs) };
    const files = [...registerPackage(origin, csv, digests)].map(
      ([path, text]) => [`${origin.name}/${path}`, text] as const,
    );
    const file = new Blob([zipOf(new Map(files))], { type: 'application/zip' });
    this.reply({ type: 'kept', name: `${origin.name}.zip`, file });
  }

  async #compare({ name }: RequestOf<'compare'>): Promise<void> {
    if (this.#register === null) return;
    const published = await this.#published(name);
    const register = this.#successorOf(published, this.#register);
    const after = asRegister(register, { places: [], pairs: [] }, published);
    this.reply({ type: 'compared', name, changes: registerChanges(published, after) });
  }

  #published(name: string): Promise<Register> {
    return load(new URL(`registers/${name}.json`, this.#folder), decodeRegister);
  }

  /** The list with the ids of a register's places. */
  #successorOf(published: Register, shown: ImportedRegister): ImportedRegister {
    return this.#readAgain?.(placesOf(published)) ?? shown;
  }
}
