/**
 * The atlas: everything compiled, as files (`Raw…`, the prebuilt JSON) and as the browser uses it.
 * Raw shapes are checked once, when they arrive; after that every reference resolves.
 */
import * as z from 'zod/mini';
import {
  type EdtfDate,
  type EdtfInterval,
  parseEdtfDate,
  parseEdtfInterval,
  requireEdtfDate,
  requireEdtfInterval,
} from './edtf';
import { type Coordinates, greatCircleDistance } from './great-circle';
import { placesOfPairId } from './identifier';
import { type EventKind, eventKinds, type Tie, tieOfKind } from './kind';
import type { LocalizedText } from './language';
import { type RegisterSummary, rawRegisterSummarySchema } from './register-summary';
import { isUndated, type Span, spansInForce } from './span';

/** Raised when a reader of the files could misread them; browsers with an older page reload. */
export const atlasFormat = 1;

const date = z.string().check(z.refine((text) => parseEdtfDate(text).ok, 'is not a date'));
const interval = z
  .string()
  .check(z.refine((text) => parseEdtfInterval(text).ok, 'is not an interval'));

const localizedText = z.catchall(z.object({ en: z.string() }), z.string());

/** When the record was last changed; left out where no history says. */
const changed = z.optional(date);

const rawPlace = z.object({
  id: z.string(),
  kind: z.enum(['city', 'organisation']),
  names: localizedText,
  aliases: z.array(z.string()),
  country: z.string(),
  coordinates: z.tuple([z.number(), z.number()]),
  wikidata: z.optional(z.string()),
  note: z.optional(
    z.object({
      text: localizedText,
      source: z.optional(
        z.object({
          url: z.string(),
          publisher: z.string(),
          published: z.nullable(date),
        }),
      ),
    }),
  ),
  changed,
});

const rawEvent = z.object({
  kind: z.enum(eventKinds),
  date: z.nullable(date),
  inForce: z.optional(interval),
  topics: z.array(z.string()),
  /** Ids of the articles that state it. */
  articles: z.array(z.string()),
});

const rawCollection = z.object({
  id: z.string(),
  title: localizedText,
  text: localizedText,
  view: z.string(),
  pairs: z.array(z.string()),
});

/** `data/atlas.json`: what the map and the filters need. */
export const rawAtlasSchema = z.object({
  format: z.literal(atlasFormat),
  topics: z.array(z.object({ id: z.string(), names: localizedText })),
  places: z.array(rawPlace),
  /** BCP 47 tag of each article that an event names. */
  articles: z.array(z.object({ id: z.string(), language: z.string() })),
  pairs: z.array(z.object({ id: z.string(), events: z.array(rawEvent) })),
  /** In display order. */
  collections: z.optional(z.array(rawCollection)),
  /** Sorted by name. */
  registers: z.optional(z.array(rawRegisterSummarySchema)),
});
export type RawAtlas = z.infer<typeof rawAtlasSchema>;

/** An article as the files have it. */
export const rawArticleSchema = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  publisher: z.string(),
  published: z.nullable(date),
  language: z.string(),
  archived: z.optional(z.string()),
});

export type RawArticle = z.infer<typeof rawArticleSchema>;

/** `data/pairs/<id>.json`: everything about one pair; its events stand in the atlas's order. */
export const rawDossierSchema = z.object({
  id: z.string(),
  events: z.array(
    z.object({
      ...rawEvent.shape,
      summary: localizedText,
      note: z.optional(localizedText),
      sources: z.array(
        z.object({
          article: z.string(),
          passage: z.optional(z.object({ start: z.string(), end: z.optional(z.string()) })),
          note: z.optional(localizedText),
        }),
      ),
    }),
  ),
  articles: z.array(rawArticleSchema),
  changed,
});
export type RawDossier = z.infer<typeof rawDossierSchema>;

export interface Place {
  readonly id: string;
  readonly kind: 'city' | 'organisation';
  readonly names: LocalizedText;
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly coordinates: Coordinates;
  readonly wikidata?: string | undefined;
  readonly note?:
    | {
        readonly text: LocalizedText;
        readonly source?:
          | { readonly url: string; readonly publisher: string; readonly published: string | null }
          | undefined;
      }
    | undefined;
  /** The day on which the record was last changed, as EDTF, where that is known. */
  readonly changed?: string | undefined;
}

export interface Topic {
  readonly id: string;
  readonly names: LocalizedText;
}

/** What the map and the filters know of an event. */
export interface AtlasEvent {
  readonly kind: EventKind;
  readonly tie: Tie;
  readonly date: EdtfDate | null;
  readonly inForce: EdtfInterval | null;
  readonly undated: boolean;
  /** When it was in force; see `spansInForce`. */
  readonly spans: readonly Span[];
  readonly topics: readonly string[];
  readonly articles: readonly string[];
  /** BCP 47 tags of the languages that those articles are in, each once. */
  readonly languages: readonly string[];
}

export interface Pair {
  readonly id: string;
  /** In the alphabetical order of their ids. */
  readonly ends: readonly [Place, Place];
  readonly events: readonly AtlasEvent[];
  /** Great-circle distance in kilometres. */
  readonly distance: number;
}

/** A way into the atlas that an editor has chosen. */
export interface Collection {
  readonly id: string;
  readonly title: LocalizedText;
  readonly text: LocalizedText;
  /** The query part of an address, without its question mark. */
  readonly view: string;
  /** Pairs to list one by one, in their order; none where the view says it all. */
  readonly pairs: readonly Pair[];
}

export interface Atlas {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly places: ReadonlyMap<string, Place>;
  readonly pairs: ReadonlyMap<string, Pair>;
  /** The pairs that end at a place, by place id. */
  readonly pairsByPlace: ReadonlyMap<string, readonly Pair[]>;
  /** In display order. */
  readonly collections: readonly Collection[];
  /** Bulk lists that can be shown besides, sorted by name. */
  readonly registers: readonly RegisterSummary[];
}

export interface Article {
  readonly id: string;
  readonly url: string;
  /** As published. */
  readonly title: string;
  readonly publisher: string;
  readonly published: EdtfDate | null;
  readonly language: string;
  readonly archived?: string | undefined;
}

export interface Source {
  readonly article: Article;
  readonly passage?: { readonly start: string; readonly end?: string | undefined } | undefined;
  readonly note?: LocalizedText | undefined;
}

export interface DossierEvent extends AtlasEvent {
  readonly summary: LocalizedText;
  readonly note?: LocalizedText | undefined;
  readonly sources: readonly Source[];
}

export interface Dossier {
  readonly id: string;
  readonly events: readonly DossierEvent[];
  /** The day on which the record was last changed, where that is known. */
  readonly changed: EdtfDate | null;
}

/** A file that is not what its name promises. The message is for the log, not for readers. */
export class UnreadableFileError extends Error {
  override name = 'UnreadableFileError';
}

/** Files of another version of the atlas: sound, but with another meaning. */
export class OtherFormatError extends UnreadableFileError {
  override name = 'OtherFormatError';
}

/** Throws an OtherFormatError where the JSON says that it is in another format than ours. */
function checkFormat(json: unknown): void {
  const { format } = Object(json) as { readonly format?: unknown };
  if (typeof format !== 'number' || format === atlasFormat) return;
  throw new OtherFormatError(`atlas.json: format ${format}, and format ${atlasFormat} is read`);
}

function parse<Schema extends z.ZodMiniType>(
  schema: Schema,
  json: unknown,
  file: string,
): z.infer<Schema> {
  const result = z.safeParse(schema, json);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw new UnreadableFileError(`${file}: ${first?.path.join('.')} ${first?.message}`);
}

type RawEvent = z.infer<typeof rawEvent>;

/** Languages of articles by article id. Throws an UnreadableFileError for an unknown article. */
function languagesOf(
  articles: readonly string[],
  languages: ReadonlyMap<string, string>,
  file: string,
): string[] {
  const found = articles.map((id) => {
    const language = languages.get(id);
    if (language === undefined) throw new UnreadableFileError(`${file}: unknown article ${id}`);
    return language;
  });
  return [...new Set(found)];
}

function decodeEvents(
  raw: readonly RawEvent[],
  languages: ReadonlyMap<string, string>,
  file: string,
): AtlasEvent[] {
  const spans = spansInForce(raw);
  return raw.map((event, index) => ({
    kind: event.kind,
    tie: tieOfKind(event.kind),
    date: event.date === null ? null : requireEdtfDate(event.date),
    inForce: event.inForce === undefined ? null : requireEdtfInterval(event.inForce),
    undated: isUndated(event),
    spans: spans[index] ?? [],
    topics: event.topics,
    articles: event.articles,
    languages: languagesOf(event.articles, languages, file),
  }));
}

/** An article as the files have it, with its date read. */
export function decodeArticle(raw: RawArticle): Article {
  return { ...raw, published: raw.published === null ? null : requireEdtfDate(raw.published) };
}

/**
 * The atlas in parsed JSON. Throws an OtherFormatError where another version wrote it, and an
 * UnreadableFileError where the JSON is not an atlas.
 */
export function decodeAtlas(json: unknown): Atlas {
  checkFormat(json);
  const raw = parse(rawAtlasSchema, json, 'atlas.json');
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
    const unknown = events.flatMap((event) => event.topics).find((topic) => !topics.has(topic));
    if (unknown !== undefined) {
      throw new UnreadableFileError(`atlas.json: pair ${id} names the unknown topic ${unknown}`);
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
    pairs: collection.pairs.map((id) => {
      const pair = pairs.get(id);
      if (pair !== undefined) return pair;
      throw new UnreadableFileError(
        `atlas.json: collection ${collection.id} names the unknown pair ${id}`,
      );
    }),
  }));
  return { topics, places, pairs, pairsByPlace, collections, registers: raw.registers ?? [] };
}

/** A pair's dossier in parsed JSON. Throws an UnreadableFileError where the JSON is not one. */
export function decodeDossier(json: unknown): Dossier {
  const raw = parse(rawDossierSchema, json, 'dossier');
  const articles = new Map<string, Article>(
    raw.articles.map((article) => [article.id, decodeArticle(article)]),
  );
  const languages = new Map(raw.articles.map(({ id, language }) => [id, language]));
  const decoded = decodeEvents(raw.events, languages, `dossier ${raw.id}`);
  const events = raw.events.map(({ summary, note, sources }, index): DossierEvent => {
    const event = decoded[index];
    if (event === undefined) throw new UnreadableFileError(`dossier ${raw.id}: event ${index}`);
    return {
      ...event,
      summary,
      note,
      sources: sources.map(({ article: id, passage, note: remark }) => {
        const article = articles.get(id);
        if (article === undefined) {
          throw new UnreadableFileError(`dossier ${raw.id}: unknown article ${id}`);
        }
        return { article, passage, note: remark };
      }),
    };
  });
  const changed = raw.changed === undefined ? null : requireEdtfDate(raw.changed);
  return { id: raw.id, events, changed };
}

/** The other end of a pair, seen from one of its places. */
export function partnerOf(pair: Pair, placeId: string): Place {
  const [a, b] = pair.ends;
  return a.id === placeId ? b : a;
}
