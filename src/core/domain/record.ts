/**
 * The shape of every record in `data/`. Checks, TypeScript types and the JSON Schemas for editors are
 * derived from this definition. The compiler checks references between records.
 */
import { z } from 'zod';
import { type Parsed, parseEdtfDate, parseEdtfInterval } from './edtf';
import { identifierPattern } from './identifier';
import { eventKinds } from './kind';
import { languageFacts, type OtherLanguage, otherLanguages } from './language';

const text = z.string().trim().min(1, 'is empty');

/** BCP 47, as far as records need it: language, optional script, optional region. */
export const languageTagPattern = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

const languageTag = z
  .string()
  .regex(languageTagPattern, 'is not a language tag such as en, ru or zh-Hant')
  .describe('BCP 47 language tag')
  .meta({ examples: ['en', 'ru', 'zh-Hant'] });

/** The description, for editors, of the keys of a text in several languages. */
const languageKeys = { propertyNames: { pattern: languageTagPattern.source } };

const inEnglish = text.describe(languageFacts.en.name);

/** One field per language other than English. */
function inOtherLanguages<Schema extends z.ZodType>(
  schema: Schema,
): Readonly<Record<OtherLanguage, Schema>> {
  const fields = otherLanguages.map(
    (language) => [language, schema.describe(languageFacts[language].name)] as const,
  );
  return Object.fromEntries(fields) as Record<OtherLanguage, Schema>;
}

/** Text in English and any other languages. */
export const localizedTextSchema = z
  .object({ en: inEnglish, ...inOtherLanguages(text.optional()) })
  .catchall(text)
  .meta(languageKeys);

/** Text in each interface language. */
const fullyLocalizedTextSchema = z
  .object({ en: inEnglish, ...inOtherLanguages(text) })
  .catchall(text)
  .meta(languageKeys);

/** A text that a parser accepts; the parser's error becomes the problem and its fix. */
function parsedBy(parse: (text: string) => Parsed<unknown>) {
  return z.string().superRefine((value, context) => {
    const parsed = parse(value);
    if (!parsed.ok) {
      context.addIssue({ code: 'custom', message: parsed.fault, params: { fix: parsed.fix } });
    }
  });
}

const edtfDate = parsedBy(parseEdtfDate)
  .describe('EDTF date with the precision that the source gives')
  .meta({ examples: ['2017-07-06', '2017-07', '1995'] });

const edtfInterval = parsedBy(parseEdtfInterval)
  .describe('EDTF interval, with .. for an end that no source states')
  .meta({ examples: ['2018/2020', '1997-06-27/..'] });

const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s/]+\.[^\s/]+(?:\/\S*)?$/, 'is not an http(s) address')
  .describe('http or https address')
  .meta({ examples: ['https://example.org/news/1'] });

const identifier = z
  .string()
  .regex(identifierPattern, 'is not an id: small letters, digits, hyphens');

const identifierOfPair = z
  .string()
  .regex(/^[a-z0-9-]+--[a-z0-9-]+$/, 'is not the id of a pair such as bishkek--moscow');

const schemaAddress = z.string().describe('The JSON Schema of this file, for editors');

export const placeKinds = ['city', 'organisation'] as const;

export const placeSchema = z
  .strictObject({
    $schema: schemaAddress,
    kind: z
      .enum(placeKinds)
      .describe('An organisation is drawn at its seat')
      .meta({ examples: ['city'] }),
    names: localizedTextSchema
      .describe('The name that the map shows, by language')
      .meta({ examples: [{ en: 'Bishkek', ru: 'Бишкек' }] }),
    aliases: z
      .array(
        text
          .regex(/^[^|]*$/, 'contains "|", which parts aliases in tables')
          .meta({ examples: ['Frunze'] }),
      )
      .default([])
      .describe('Other names that search finds: former, renamed, transliterated'),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'is not a two-letter country code')
      .describe('ISO 3166-1 alpha-2, of the seat for an organisation')
      .meta({ examples: ['KG'] }),
    coordinates: z
      .tuple([
        z.number().min(-180).max(180).describe('Longitude, degrees east'),
        z.number().min(-90).max(90).describe('Latitude, degrees north'),
      ])
      .describe('[longitude, latitude]')
      .meta({ examples: [[74.5906, 42.87]] }),
    wikidata: z
      .string()
      .regex(/^Q[1-9]\d*$/, 'is not a Wikidata id such as Q9361')
      .optional()
      .describe('Left out unless certain')
      .meta({ examples: ['Q9361'] }),
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
    title: text
      .describe('The headline as published, in its own language')
      .meta({ examples: ['Mayors meet'] }),
    publisher: text.describe('Who published it, in its own spelling').meta({ examples: ['24.kg'] }),
    published: edtfDate
      .nullable()
      .describe('EDTF date, null where the article does not say')
      .meta({ examples: ['2017-07-06', null] }),
    language: languageTag.describe('BCP 47 tag of the language it is written in'),
    archived: webAddress.optional().describe('Address of an archive copy'),
  })
  .describe('A publication that states at least one event');

export const passageSchema = z
  .strictObject({
    start: text.describe('First words of the decisive sentence, exactly as they stand'),
    end: text.optional().describe('Last words of it'),
  })
  .describe('Where in the article the event is stated');

export const sourceSchema = z
  .strictObject({
    article: identifier
      .describe('File name in data/articles without .json')
      .meta({ examples: ['24kg-56843'] }),
    passage: passageSchema.optional(),
    note: localizedTextSchema
      .optional()
      .describe('Where this source differs from the others, in our own words'),
  })
  .describe('An article that states the event')
  .meta({ examples: [{ article: '24kg-56843' }] });

export const eventSchema = z.strictObject({
  kind: z
    .enum(eventKinds)
    .describe('What happened')
    .meta({ examples: ['meeting'] }),
  date: edtfDate
    .nullable()
    .describe('EDTF date of the event itself, null where no source dates it')
    .meta({ examples: ['2017-07-06', null] }),
  dayStated: z
    .literal(true)
    .optional()
    .describe('Where the date is the day of publication: the text itself states that day'),
  inForce: edtfInterval
    .optional()
    .describe('EDTF interval, only where a source states when it is in force')
    .meta({ examples: ['2018/2020', '1997-06-27/..'] }),
  topics: z
    .array(identifier)
    .describe('Ids of data/topics.json, only what the source names')
    .meta({ examples: [['health']] }),
  summary: localizedTextSchema
    .describe('What happened, in our own words')
    .meta({ examples: [{ en: 'The mayors met.', ru: 'Мэры встретились.' }] }),
  note: localizedTextSchema.optional().describe("An editor's remark on the event"),
  sources: z
    .array(sourceSchema)
    .min(1, 'names no source')
    .describe('The articles that state the event')
    .meta({ examples: [[{ article: '24kg-56843' }]] }),
});

export const pairSchema = z
  .strictObject({
    $schema: schemaAddress,
    events: z
      .array(eventSchema)
      .min(1, 'has no event')
      .describe('What is documented, in any order'),
  })
  .describe('Everything documented between two places; the file name is their two ids');

export const topicsSchema = z
  .object({ $schema: schemaAddress })
  .catchall(fullyLocalizedTextSchema)
  .describe('Controlled subjects, in display order');

/** The query part of an address without its question mark; `core/view` interprets it. */
const savedView = z
  .string()
  .regex(
    /^[a-z]+=[^\s?#&=]+(?:&[a-z]+=[^\s?#&=]+)*$/,
    'is not the part of an address after its question mark',
  )
  .describe('What the address of the atlas says after its question mark')
  .meta({ examples: ['place=bishkek&years=2018..latest'] });

const storyStepSchema = z
  .strictObject({
    view: savedView,
    heading: fullyLocalizedTextSchema
      .describe('In every language of the interface')
      .meta({ examples: [{ en: 'A bond of capitals', ru: 'Союз столиц' }] }),
    text: fullyLocalizedTextSchema
      .describe('Two or three sentences that the sources support')
      .meta({ examples: [{ en: 'The mayors signed.', ru: 'Мэры подписали.' }] }),
    sources: z
      .array(identifier)
      .min(1, 'names no article')
      .describe('Ids of articles that state it')
      .meta({ examples: [['24kg-56843']] }),
  })
  .describe('A view of the map and what is to be read beside it');

export const collectionSchema = z
  .strictObject({
    $schema: schemaAddress,
    title: fullyLocalizedTextSchema
      .describe('In every language of the interface')
      .meta({ examples: [{ en: "Bishkek's partners", ru: 'Партнёры Бишкека' }] }),
    text: fullyLocalizedTextSchema
      .describe('What is to be found in it, in one or two sentences')
      .meta({ examples: [{ en: 'Twin towns since 1993.', ru: 'Побратимы с 1993 года.' }] }),
    view: savedView,
    order: z
      .int()
      .min(1, 'is less than 1')
      .describe('Its place among the collections, from 1')
      .meta({ examples: [2] }),
    pairs: z
      .array(identifierOfPair)
      .min(1, 'names no pair')
      .optional()
      .describe('Ids of pairs to list one by one, in this order')
      .meta({ examples: [['bishkek--moscow']] }),
    steps: z
      .array(storyStepSchema)
      .min(2, 'has fewer than two steps')
      .optional()
      .describe('The steps of a story, in the order in which they are read'),
  })
  .describe('A way into the atlas: a saved view with a title and a text');

export type PlaceRecord = z.infer<typeof placeSchema>;
export type ArticleRecord = z.infer<typeof articleSchema>;
export type PassageRecord = z.infer<typeof passageSchema>;
export type EventRecord = z.infer<typeof eventSchema>;
export type PairRecord = z.infer<typeof pairSchema>;
export type TopicsRecord = z.infer<typeof topicsSchema>;
export type CollectionRecord = z.infer<typeof collectionSchema>;
