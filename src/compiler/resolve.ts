/** Records without error, in the order in which every output lists them. */
import { eventKinds } from '../domain/kind';
import type { LocalizedText } from '../domain/language';
import type { ArticleRecord, EventRecord, PairRecord, PlaceRecord } from '../domain/record';
import { isUndated, statedSpan } from '../domain/span';
import type { RecordFile, Records } from './records';

export type ResolvedPlace = PlaceRecord & { readonly id: string };
export type ResolvedArticle = ArticleRecord & { readonly id: string };

export interface ResolvedPair {
  readonly id: string;
  /** In the alphabetical order of their ids. */
  readonly ends: readonly [ResolvedPlace, ResolvedPlace];
  /** By the start of what they state, undated ones last; then by kind; then as written. */
  readonly events: readonly EventRecord[];
}

export interface ResolvedRecords {
  /** In display order. */
  readonly topics: readonly { readonly id: string; readonly names: LocalizedText }[];
  /** Sorted by id, like articles and pairs. */
  readonly places: readonly ResolvedPlace[];
  readonly articles: readonly ResolvedArticle[];
  readonly pairs: readonly ResolvedPair[];
}

/** What is written of a text in several languages. */
export function writtenTexts(text: { en: string; [language: string]: string | undefined }): {
  en: string;
  [language: string]: string;
} {
  const written = Object.entries(text).flatMap(([language, words]) =>
    words === undefined ? [] : [[language, words] as const],
  );
  return { ...Object.fromEntries(written), en: text.en };
}

function compareEvents(a: EventRecord, b: EventRecord): number {
  if (isUndated(a) !== isUndated(b)) return isUndated(a) ? 1 : -1;
  const [startOfA, startOfB] = [statedSpan(a).start, statedSpan(b).start];
  if (startOfA !== startOfB) return startOfA < startOfB ? -1 : 1;
  return eventKinds.indexOf(a.kind) - eventKinds.indexOf(b.kind);
}

/** The values of valid records, with their ids. Throws where a record was not valid after all. */
function valuesOf<Value>(
  files: ReadonlyMap<string, RecordFile<Value>>,
): (Value & { id: string })[] {
  return [...files.values()].map(({ id, document, value }) => {
    if (value === null) throw new TypeError(`${document.file} is not valid`);
    return { ...value, id };
  });
}

function resolvePair(
  { id, events }: PairRecord & { id: string },
  places: ReadonlyMap<string, ResolvedPlace>,
): ResolvedPair {
  const [a, b] = id.split('--').map((end) => places.get(end));
  if (a === undefined || b === undefined) throw new TypeError(`${id} ends at an unknown place`);
  return { id, ends: [a, b], events: events.toSorted(compareEvents) };
}

/** Resolves records in which no check found an error. Throws a TypeError for others. */
export function resolveRecords(records: Records): ResolvedRecords {
  const places = valuesOf(records.places);
  const placesById = new Map(places.map((place) => [place.id, place]));
  const topics = Object.entries(records.topics?.value ?? {});
  return {
    topics: topics.flatMap(([id, names]) =>
      typeof names === 'string' ? [] : [{ id, names: writtenTexts(names) }],
    ),
    places,
    articles: valuesOf(records.articles),
    pairs: valuesOf(records.pairs).map((pair) => resolvePair(pair, placesById)),
  };
}

/** Each article of an event once, in the order of its sources. */
export function articlesOf({ sources }: EventRecord): string[] {
  return [...new Set(sources.map(({ article }) => article))];
}
