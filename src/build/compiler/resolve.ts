/** Resolves valid records, in the order in which every output lists them. */
import { findNodeAtLocation } from 'jsonc-parser';
import { type JsonDocument, positionOfOffset } from '../../core/checking/json-document';
import type { RecordFile, Records } from '../../core/checking/records';
import { eventKinds } from '../../core/domain/kind';
import type { LocalizedText } from '../../core/domain/language';
import type {
  ArticleRecord,
  CollectionRecord,
  EventRecord,
  PairRecord,
  PlaceRecord,
} from '../../core/domain/record';
import { isUndated, statedSpan } from '../../core/domain/span';
import { eventIds } from './event-ids';

/** The day of the last change, `YYYY-MM-DD`, by the record's path. */
export type RecordHistory = ReadonlyMap<string, string>;

/** The day of the last change of each line of a record, by the record's path. */
export type LineHistory = ReadonlyMap<string, readonly string[]>;

/** The data that come from outside of a record: its id and its history. */
interface Resolved {
  readonly id: string;
  readonly changed: string | undefined;
}

export type ResolvedPlace = PlaceRecord & Resolved;
export type ResolvedArticle = ArticleRecord & Resolved;
export type ResolvedCollection = CollectionRecord & Resolved;

export type ResolvedEvent = EventRecord & Resolved;

export interface ResolvedPair extends Resolved {
  /** In the alphabetical order of their ids. */
  readonly ends: readonly [ResolvedPlace, ResolvedPlace];
  /** By the start of what they state, undated ones last; then by kind; then as written. */
  readonly events: readonly ResolvedEvent[];
}

export interface ResolvedRecords {
  /** In display order. */
  readonly topics: readonly { readonly id: string; readonly names: LocalizedText }[];
  /** Sorted by id, like articles and pairs. */
  readonly places: readonly ResolvedPlace[];
  readonly articles: readonly ResolvedArticle[];
  readonly pairs: readonly ResolvedPair[];
  /** In display order. */
  readonly collections: readonly ResolvedCollection[];
}

/** Narrows the type of a localised text: values read from JSON are never `undefined`, though the schema's type allows it. */
export function writtenTexts(text: { en: string; [language: string]: string | undefined }) {
  return text as LocalizedText;
}

function compareEvents(a: EventRecord, b: EventRecord): number {
  if (isUndated(a) !== isUndated(b)) return isUndated(a) ? 1 : -1;
  const [startOfA, startOfB] = [statedSpan(a).start, statedSpan(b).start];
  if (startOfA !== startOfB) return startOfA < startOfB ? -1 : 1;
  return eventKinds.indexOf(a.kind) - eventKinds.indexOf(b.kind);
}

/** The values of valid records, with their ids. Throws if a record is not valid after all. */
function valuesOf<Value>(
  files: ReadonlyMap<string, RecordFile<Value>>,
  history: RecordHistory,
): (Value & Resolved)[] {
  return [...files.values()].map(({ id, document, value }) => {
    if (value === null) throw new TypeError(`${document.file} is not valid`);
    return { ...value, id, changed: history.get(document.file) };
  });
}

/** The day of the last change to an event's lines; missing if they are not committed. */
function dayOfEvent(
  { root, text }: JsonDocument,
  index: number,
  days: readonly string[],
): string | undefined {
  const node = root && findNodeAtLocation(root, ['events', index]);
  const lineAt = (offset: number) => positionOfOffset(text, offset).line;
  if (node === undefined || lineAt(text.trimEnd().length) !== days.length) return undefined;
  return days
    .slice(lineAt(node.offset) - 1, lineAt(node.offset + node.length))
    .toSorted()
    .at(-1);
}

function resolvePair(
  { id, events, changed }: PairRecord & Resolved,
  places: ReadonlyMap<string, ResolvedPlace>,
  dayOf: (index: number) => string | undefined,
): ResolvedPair {
  const [a, b] = id.split('--').map((end) => places.get(end));
  if (a === undefined || b === undefined) throw new TypeError(`${id} ends at an unknown place`);
  const sorted = events
    .map((event, index) => ({ ...event, changed: dayOf(index) }))
    .toSorted(compareEvents);
  const ids = eventIds(sorted);
  return {
    id,
    ends: [a, b],
    events: sorted.map((event, index) => ({ ...event, id: ids[index] ?? '' })),
    changed,
  };
}

/** Resolves records that passed all checks. Throws a TypeError for others. */
export function resolveRecords(
  records: Records,
  history: RecordHistory,
  lineHistory: LineHistory,
): ResolvedRecords {
  const places = valuesOf(records.places, history);
  const placesById = new Map(places.map((place) => [place.id, place]));
  const topics = Object.entries(records.topics?.value ?? {});
  return {
    topics: topics.flatMap(([id, names]) =>
      typeof names === 'string' ? [] : [{ id, names: writtenTexts(names) }],
    ),
    places,
    articles: valuesOf(records.articles, history),
    pairs: valuesOf(records.pairs, history).map((pair) => {
      const document = records.pairs.get(pair.id)?.document;
      const days = document && lineHistory.get(document.file);
      return resolvePair(pair, placesById, (index) => days && dayOfEvent(document, index, days));
    }),
    collections: valuesOf(records.collections, history).toSorted((a, b) => a.order - b.order),
  };
}

/** The distinct articles of an event, in the order of its sources. */
export function articlesOf({ sources }: EventRecord): string[] {
  return [...new Set(sources.map(({ article }) => article))];
}
