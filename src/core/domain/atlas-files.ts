/** The prebuilt JSON of atlas and dossiers, as the compiler writes it and browsers check it. */
import * as z from 'zod/mini';
import { rowsOf } from './columns';
import { parseEdtfDate, parseEdtfInterval } from './edtf';
import { eventKinds } from './kind';
import { rawRegisterSummarySchema } from './register-summary';

/** Increase it when older code could misread the files; older pages then reload. */
export const atlasFormat = 3;

/**
 * In formats 1 and 2 every list holds objects; in format 1 events have no ids and are identified by
 * their position in the pair.
 */
export const readableFormats = [1, 2, atlasFormat] as const;

const date = z.string().check(z.refine((text) => parseEdtfDate(text).ok, 'is not a date'));
const interval = z
  .string()
  .check(z.refine((text) => parseEdtfInterval(text).ok, 'is not an interval'));

/** Columns do not distinguish `null` from a missing value. */
const dateOrNone = z._default(z.nullable(date), null);

/** A list, as columns or as objects. */
function rows<Row extends z.ZodMiniType>(row: Row) {
  return z.pipe(z.transform(rowsOf), z.array(row));
}

export const localizedText = z.catchall(z.object({ en: z.string() }), z.string());

/** When the record, or the event in it, was last changed; missing without a history. */
const changed = z.optional(date);

const rawPlace = z.object({
  id: z.string(),
  kind: z.enum(['city', 'organisation']),
  names: localizedText,
  aliases: z.array(z.string()),
  /** ISO 3166-1 alpha-2. */
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
          published: dateOrNone,
        }),
      ),
    }),
  ),
  changed,
});

const rawEvent = z.object({
  /** Unique within its pair; stays when other events are inserted. */
  id: z.optional(z.string()),
  kind: z.enum(eventKinds),
  date: dateOrNone,
  inForce: z.optional(interval),
  topics: z.array(z.string()),
  /** Ids of the articles that report it. */
  articles: z.array(z.string()),
});

const rawCollection = z.object({
  id: z.string(),
  title: localizedText,
  text: localizedText,
  /** The query part of an address, without its question mark. */
  view: z.string(),
  pairs: z.array(z.string()),
  /** How many steps its story has; missing if the collection has no story. */
  steps: z.optional(z.number()),
});

/** `data/atlas.json`: what the map and the filters need, its lists as columns. */
export const rawAtlasSchema = z.object({
  format: z.literal(readableFormats),
  /** Identifies a saved copy of the file; older pins have none. */
  version: z.optional(z.string()),
  topics: rows(z.object({ id: z.string(), names: localizedText })),
  places: rows(rawPlace),
  /** BCP 47 tag of each article that an event cites. */
  articles: rows(z.object({ id: z.string(), language: z.string() })),
  pairs: rows(z.object({ id: z.string(), events: rows(rawEvent) })),
  /** In display order. */
  collections: z.optional(rows(rawCollection)),
  /** Sorted by name. */
  registers: z.optional(z.array(rawRegisterSummarySchema)),
});
/** As written by the compiler. */
export type WrittenAtlas = z.input<typeof rawAtlasSchema>;
/** As read by browsers: lists of objects. */
export type RawAtlas = z.output<typeof rawAtlasSchema>;

/** An article in the files. */
export const rawArticleSchema = z.object({
  id: z.string(),
  url: z.string(),
  /** As published. */
  title: z.string(),
  publisher: z.string(),
  published: z.nullable(date),
  language: z.string(),
  archived: z.optional(z.string()),
});

export type RawArticle = z.infer<typeof rawArticleSchema>;

/** An article as the source of a statement. */
export const rawSourceSchema = z.object({
  article: z.string(),
  passage: z.optional(z.object({ start: z.string(), end: z.optional(z.string()) })),
  note: z.optional(localizedText),
});

/** `data/pairs/<id>.json`: everything about one pair. */
export const rawDossierSchema = z.object({
  id: z.string(),
  events: z.array(
    z.object({
      ...rawEvent.shape,
      summary: localizedText,
      note: z.optional(localizedText),
      /** The date is the day of publication, and the text itself states it. */
      dayStated: z.optional(z.literal(true)),
      changed,
      sources: z.array(rawSourceSchema),
    }),
  ),
  articles: z.array(rawArticleSchema),
  changed,
});
export type RawDossier = z.infer<typeof rawDossierSchema>;
