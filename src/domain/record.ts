/**
 * The shape of every record in `data/`: the one definition from which the checks, the TypeScript
 * types and the JSON Schemas for editors come. References between records are the compiler's work.
 */
import { z } from 'zod';
import { parseEdtfDate, parseEdtfInterval } from './edtf';
import { identifierPattern } from './identifier';
import { eventKinds } from './kind';

const text = z.string().trim().min(1, 'is empty');

/** BCP 47, as far as records need it: language, optional script, optional region. */
export const languageTagPattern = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

const languageTag = z
  .string()
  .regex(languageTagPattern, 'is not a language tag such as en, ru or zh-Hant')
  .describe('BCP 47 language tag');

/** Text in English and any other languages. */
export const localizedTextSchema = z
  .object({
    en: text.describe('English'),
    ru: text.optional().describe('Russian'),
    ky: text.optional().describe('Kyrgyz'),
    kk: text.optional().describe('Kazakh'),
    zh: text.optional().describe('Chinese, simplified'),
  })
  .catchall(text);

const edtfDate = z
  .string()
  .superRefine((value, context) => {
    const parsed = parseEdtfDate(value);
    if (!parsed.ok) {
      context.addIssue({ code: 'custom', message: parsed.fault, params: { mend: parsed.mend } });
    }
  })
  .describe('EDTF date with the precision that the source gives: 1995, 2017-07 or 2017-07-06');

const edtfInterval = z
  .string()
  .superRefine((value, context) => {
    const parsed = parseEdtfInterval(value);
    if (!parsed.ok) {
      context.addIssue({ code: 'custom', message: parsed.fault, params: { mend: parsed.mend } });
    }
  })
  .describe('EDTF interval: 2018/2020, or 1997-06-27/.. where no end is stated');

const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s/]+\.[^\s/]+(?:\/\S*)?$/, 'is not an http(s) address')
  .describe('http or https address');

const identifier = z.string().regex(identifierPattern, 'is not an id such as jalal-abad');

const schemaAddress = z.string().describe('The JSON Schema of this file, for editors');

export const placeKinds = ['city', 'organisation'] as const;

export const placeSchema = z
  .strictObject({
    $schema: schemaAddress,
    kind: z.enum(placeKinds).describe('An organisation is drawn at its seat'),
    names: localizedTextSchema.describe('The name that the map shows, by language'),
    aliases: z
      .array(text)
      .default([])
      .describe('Other names that search finds: former, renamed, transliterated'),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'is not a two-letter country code')
      .describe('ISO 3166-1 alpha-2, of the seat for an organisation'),
    coordinates: z
      .tuple([
        z.number().min(-180).max(180).describe('Longitude, degrees east'),
        z.number().min(-90).max(90).describe('Latitude, degrees north'),
      ])
      .describe('[longitude, latitude]'),
    wikidata: z
      .string()
      .regex(/^Q[1-9]\d*$/, 'is not a Wikidata id such as Q9361')
      .optional()
      .describe('Left out unless certain'),
    note: z
      .strictObject({
        text: localizedTextSchema,
        source: z
          .strictObject({
            url: webAddress,
            publisher: text,
            published: edtfDate.nullable(),
          })
          .optional(),
      })
      .optional()
      .describe('Something a reader must know about the place, shown on its card'),
  })
  .describe('A city, or an organisation drawn at its seat');

export const articleSchema = z
  .strictObject({
    $schema: schemaAddress,
    url: webAddress,
    title: text.describe('The headline as published, in its own language'),
    publisher: text,
    published: edtfDate.nullable().describe('null where the article does not say'),
    language: languageTag,
    archived: webAddress.optional().describe('Address of an archive copy'),
  })
  .describe('A publication that states at least one event');

export const passageSchema = z
  .strictObject({
    start: text.describe('First words of the decisive sentence, exactly as they stand'),
    end: text.optional().describe('Last words of it'),
  })
  .describe('Where in the article the event is stated');

export const sourceSchema = z.strictObject({
  article: identifier.describe('File name in data/articles without .json'),
  passage: passageSchema.optional(),
  note: localizedTextSchema
    .optional()
    .describe('Where this source differs from the others, in our own words'),
});

export const eventSchema = z.strictObject({
  kind: z.enum(eventKinds),
  date: edtfDate.nullable().describe('null where no source dates the event'),
  inForce: edtfInterval
    .optional()
    .describe('Only where a source states it: 2018/2020, or 1997-06-27/..'),
  topics: z.array(identifier).describe('Ids of data/topics.json, only what the source names'),
  summary: localizedTextSchema.describe('What happened, in our own words'),
  note: localizedTextSchema.optional().describe("An editor's remark on the event"),
  sources: z.array(sourceSchema).min(1, 'names no source'),
});

export const pairSchema = z
  .strictObject({
    $schema: schemaAddress,
    events: z.array(eventSchema).min(1, 'has no event'),
  })
  .describe('Everything documented between two places; the file name is their two ids');

export const topicsSchema = z
  .object({ $schema: schemaAddress })
  .catchall(localizedTextSchema.required({ ru: true, ky: true, kk: true, zh: true }))
  .describe('Controlled subjects, in display order');

export type PlaceRecord = z.infer<typeof placeSchema>;
export type ArticleRecord = z.infer<typeof articleSchema>;
export type PassageRecord = z.infer<typeof passageSchema>;
export type SourceRecord = z.infer<typeof sourceSchema>;
export type EventRecord = z.infer<typeof eventSchema>;
export type PairRecord = z.infer<typeof pairSchema>;
export type TopicsRecord = z.infer<typeof topicsSchema>;
