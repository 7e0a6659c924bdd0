/** Decodes the prebuilt JSON into atlas and dossiers, and checks it once, on arrival. */
import type {
  Article,
  Atlas,
  AtlasEvent,
  Dossier,
  DossierEvent,
  Pair,
  Place,
  Topic,
} from './atlas';
import {
  type RawArticle,
  type RawAtlas,
  rawAtlasSchema,
  rawDossierSchema,
  readableFormats,
} from './atlas-files';
import { requireEdtfDate, requireEdtfInterval } from './edtf';
import { greatCircleDistance } from './great-circle';
import { placesOfPairId } from './identifier';
import { closingsOf, isUndated, spansInForce, termOf } from './span';
import { tiesMade } from './ties-made';
import { OtherFormatError, parseFile, UnreadableFileError } from './unreadable-file';

/** Throws an OtherFormatError if the JSON states a format that this version cannot read. */
function checkFormat(json: unknown): void {
  const { format } = Object(json) as { readonly format?: unknown };
  if (typeof format !== 'number' || readableFormats.some((readable) => readable === format)) return;
  throw new OtherFormatError(
    `atlas.json: format ${format}; what is read: ${readableFormats.join(', ')}`,
  );
}

type RawEvent = RawAtlas['pairs'][number]['events'][number];

/** The item with an id. Throws an UnreadableFileError that names the reference if there is none. */
export function referred<Item>(items: ReadonlyMap<string, Item>, id: string, naming: string): Item {
  const item = items.get(id);
  if (item === undefined) throw new UnreadableFileError(`${naming} ${id}`);
  return item;
}

function decodeEvents(
  raw: readonly RawEvent[],
  languages: ReadonlyMap<string, string>,
  file: string,
): AtlasEvent[] {
  const closings = closingsOf(raw);
  const spans = spansInForce(raw, closings);
  const ties = tiesMade(raw);
  return raw.map((event, index) => ({
    id: event.id ?? String(index + 1),
    kind: event.kind,
    tie: ties[index] ?? 'contact',
    date: event.date === null ? null : requireEdtfDate(event.date),
    inForce: event.inForce === undefined ? null : requireEdtfInterval(event.inForce),
    undated: isUndated(event),
    spans: spans[index] ?? [],
    term: termOf(event),
    closings: closings[index] ?? [],
    topics: event.topics,
    articles: event.articles,
    languages: [
      ...new Set(event.articles.map((id) => referred(languages, id, `${file}: unknown article`))),
    ],
  }));
}

/** An article from the files, with its date parsed. */
export function decodeArticle(raw: RawArticle): Article {
  return { ...raw, published: raw.published === null ? null : requireEdtfDate(raw.published) };
}

/**
 * The checked records of an atlas in parsed JSON. Throws an OtherFormatError if another version wrote it, and an
 * UnreadableFileError if the JSON is not an atlas.
 */
export function checkAtlas(json: unknown): RawAtlas {
  checkFormat(json);
  return parseFile(rawAtlasSchema, json, 'atlas.json');
}

/** The atlas of checked records. Throws an UnreadableFileError if they refer to something that is not there. */
export function atlasOfRecords(raw: RawAtlas): Atlas {
  const places = new Map<string, Place>(raw.places.map((place) => [place.id, place]));
  const topics = new Map<string, Topic>(raw.topics.map((topic) => [topic.id, topic]));
  const languages = new Map(raw.articles.map(({ id, language }) => [id, language]));
  const pairs = new Map<string, Pair>();
  const pairsByPlace = new Map<string, Pair[]>();
  for (const { id, events } of raw.pairs) {
    const [a, b] = (placesOfPairId(id) ?? []).map((end) => places.get(end));
    if (a === undefined || b === undefined) {
      throw new UnreadableFileError(`atlas.json: pair ${id} ends at an unknown place`);
    }
    for (const topic of events.flatMap((event) => event.topics)) {
      referred(topics, topic, `atlas.json: pair ${id} names the unknown topic`);
    }
    const distance = greatCircleDistance(a.coordinates, b.coordinates);
    const pair: Pair = {
      id,
      ends: [a, b],
      events: decodeEvents(events, languages, 'atlas.json'),
      distance,
    };
    pairs.set(id, pair);
    for (const { id: end } of pair.ends) {
      pairsByPlace.set(end, [...(pairsByPlace.get(end) ?? []), pair]);
    }
  }
  const collections = (raw.collections ?? []).map((collection) => ({
    ...collection,
    pairs: collection.pairs.map((id) =>
      referred(pairs, id, `atlas.json: collection ${collection.id} names the unknown pair`),
    ),
  }));
  return { topics, places, pairs, pairsByPlace, collections, registers: raw.registers ?? [] };
}

/** Both in one task. */
export function decodeAtlas(json: unknown): Atlas {
  return atlasOfRecords(checkAtlas(json));
}

/** A pair's dossier in parsed JSON. Throws an UnreadableFileError if the JSON is not one. */
export function decodeDossier(json: unknown): Dossier {
  const raw = parseFile(rawDossierSchema, json, 'dossier');
  const articles = new Map<string, Article>(
    raw.articles.map((article) => [article.id, decodeArticle(article)]),
  );
  const languages = new Map(raw.articles.map(({ id, language }) => [id, language]));
  const decoded = decodeEvents(raw.events, languages, `dossier ${raw.id}`);
  const events = raw.events.map(
    ({ summary, note, dayStated, changed, sources }, index): DossierEvent => {
      const event = decoded[index];
      if (event === undefined) throw new UnreadableFileError(`dossier ${raw.id}: event ${index}`);
      return {
        ...event,
        summary,
        note,
        dayStated,
        changed,
        sources: sources.map(({ article, ...more }) => ({
          ...more,
          article: referred(articles, article, `dossier ${raw.id}: unknown article`),
        })),
      };
    },
  );
  const changed = raw.changed === undefined ? null : requireEdtfDate(raw.changed);
  return { id: raw.id, events, changed };
}
