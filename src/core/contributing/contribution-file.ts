/**
 * The JSON file of a contribution: written by the contribution page, read by `data add --from`. Its author is unknown,
 * so everything in it is checked.
 */
import { z } from 'zod';
import { allTexts } from '../checking/json-select';
import { readJson } from '../checking/json-syntax';
import { identifierPattern } from '../domain/identifier';
import { isObject } from '../domain/is-object';
import { articleSchema, eventSchema, passageSchema, placeSchema } from '../domain/record';
import type { Contribution } from './contribution';

/** Incremented when older code could misread the files. */
const format = 1;

/** GitHub's maximum number of characters in an issue. */
export const maxFileLength = 65_536;
/** More than any field needs: a headline, or one or two sentences. */
const maxTextLength = 2000;

/** Becomes a file name, with `.json` appended. */
const id = z.string().max(100).regex(identifierPattern, 'is not an id');

function named<Record extends z.ZodType>(record: Record) {
  return z.strictObject({ id, record: record.optional() });
}

/** Aliases are optional: if they are missing, the record has no field for them. */
const place = placeSchema
  .omit({ $schema: true })
  .extend({ aliases: placeSchema.shape.aliases.unwrap().optional() });

const fileSchema = z.strictObject({
  format: z.literal(format),
  places: z.array(named(place)).min(1).max(2),
  article: named(articleSchema.omit({ $schema: true })).optional(),
  known: z.string().max(20).optional(),
  event: z.strictObject(eventSchema.omit({ sources: true }).shape).optional(),
  passage: passageSchema.optional(),
});

/** Property names with a special meaning in JavaScript. */
const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function hasReservedKey(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasReservedKey);
  if (!isObject(value)) return false;
  return Object.entries(value).some(
    ([key, child]) => reservedKeys.has(key) || hasReservedKey(child),
  );
}

type ReadContribution =
  | { readonly contribution: Contribution }
  /** The faults of the file, as sentences. */
  | { readonly faults: readonly string[] };

/** Reads an untrusted file. Does not check whether it fits the records. */
export function readContribution(text: string): ReadContribution {
  if (text.length > maxFileLength) {
    return { faults: [`It has more than ${maxFileLength} characters`] };
  }
  const { document, problems } = readJson('contribution.json', text);
  if (problems.length > 0) {
    return { faults: problems.map(({ line, column, message }) => `${line}:${column} ${message}`) };
  }
  if (hasReservedKey(document.value)) return { faults: ['It has a field of a reserved name'] };
  const long = allTexts(document.value).find(({ value }) => value.length > maxTextLength);
  if (long !== undefined) {
    return { faults: [`${long.path.join('.')}: it has more than ${maxTextLength} characters`] };
  }
  const { data, error } = fileSchema.safeParse(document.value);
  if (data === undefined) {
    const faults = error?.issues ?? [];
    return { faults: faults.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  }
  const { places, article, known = null, event = null, passage = null } = data;
  return {
    contribution: {
      places: places.map((place) => ({ id: place.id, record: place.record ?? null })),
      article: article === undefined ? null : { id: article.id, record: article.record ?? null },
      known,
      event,
      passage,
    },
  };
}

/** The file of a contribution, on one line. */
export function writeContribution({ places, ...rest }: Contribution): string {
  const named = ({ id, record }: { readonly id: string; readonly record: unknown }) =>
    record === null ? { id } : { id, record };
  const { article, known, event, passage } = rest;
  return JSON.stringify({
    format,
    places: places.map(named),
    ...(article === null ? {} : { article: named(article) }),
    ...(known === null ? {} : { known }),
    ...(event === null ? {} : { event }),
    ...(passage === null ? {} : { passage }),
  });
}
