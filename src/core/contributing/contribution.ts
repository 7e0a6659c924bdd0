/** What somebody adds or corrects, and the records that it makes or changes. */
import { folderOfKind, schemaAddressOfKind } from '../checking/record-kinds';
import type { Records } from '../checking/records';
import { pairId } from '../domain/identifier';
import type { ArticleRecord, EventRecord, PassageRecord, PlaceRecord } from '../domain/record';
import { formatRecord } from './format-record';

/** A record by its id; `record` is `null` where it stands among the records already. */
export interface Named<Value> {
  readonly id: string;
  readonly record: Value | null;
}

type WithoutSchema<Value> = Omit<Value, '$schema'>;
export type NewPlace = Omit<WithoutSchema<PlaceRecord>, 'aliases'> & {
  readonly aliases?: string[] | undefined;
};
export type NewArticle = WithoutSchema<ArticleRecord>;
/** Its keys are in the order of the records. */
export type NewEvent = Omit<EventRecord, 'sources'>;

export interface Contribution {
  /** The two of a pair; or one, whose record takes the place of the one that is there. */
  readonly places: readonly Named<NewPlace>[];
  /** What states the event: its first source, or one more. */
  readonly article: Named<NewArticle> | null;
  /** The id of an event that the pair has, to which the rest is said. */
  readonly known: string | null;
  /** A new event; or, of a known one, what it is to say instead. */
  readonly event: NewEvent | null;
  readonly passage: PassageRecord | null;
}

/** The ids that the events of a pair have, in their order. */
export type EventIds = (events: readonly EventRecord[]) => readonly string[];

/** The path of a record in the records folder. */
export function pathOf(kind: keyof typeof folderOfKind, id: string): string {
  return `${folderOfKind[kind]}/${id}.json`;
}

/** A record as a file: its path, and its text with the address of its schema. */
export function fileOf(
  kind: keyof typeof folderOfKind,
  id: string,
  record: object,
): readonly [path: string, text: string] {
  return [pathOf(kind, id), formatRecord({ $schema: schemaAddressOfKind[kind], ...record })];
}

/** The pair that a contribution is about; `null` where it is about a place alone. */
export function pairOf({ places: [one, other] }: Contribution): string | null {
  return one === undefined || other === undefined ? null : pairId(one.id, other.id);
}

/** What keeps a contribution from fitting the records, whatever they say; empty where nothing does. */
export function misfitsOf(
  { places, articles, pairs }: Records,
  contribution: Contribution,
  eventIds: EventIds,
): string[] {
  const { article, known, event } = contribution;
  const pair = pairOf(contribution);
  if (pair === null) {
    return contribution.places.flatMap(({ id, record }) => {
      if (!places.has(id)) return [`There is no ${pathOf('place', id)} to correct`];
      return record === null ? [`Nothing is said of ${pathOf('place', id)}`] : [];
    });
  }
  const present = pairs.get(pair)?.value?.events ?? [];
  const [one, other] = contribution.places;
  return [
    ...(one?.id === other?.id ? [`Both places are "${one?.id}": a pair has two`] : []),
    ...contribution.places.flatMap(({ id, record }) => misfit('place', id, record, places)),
    ...(article === null ? [] : misfit('article', article.id, article.record, articles)),
    ...(known !== null && !eventIds(present).includes(known)
      ? [`${pathOf('pair', pair)} has no event "${known}": it may have changed since`]
      : []),
    ...(known === null && event === null ? ['It names no event'] : []),
    ...(article === null && (known === null || event === null) ? ['It names no article'] : []),
  ];
}

function misfit(
  kind: 'place' | 'article',
  id: string,
  record: unknown,
  files: ReadonlyMap<string, unknown>,
): string[] {
  if (record === null) return files.has(id) ? [] : [`There is no ${pathOf(kind, id)}`];
  return files.has(id) ? [`The id "${id}" is already used by ${pathOf(kind, id)}`] : [];
}

function changedEvents(
  present: readonly EventRecord[],
  { article, known, event, passage }: Contribution,
  eventIds: EventIds,
): EventRecord[] {
  const sources =
    article === null ? [] : [{ article: article.id, ...(passage === null ? {} : { passage }) }];
  if (known === null) return event === null ? [...present] : [...present, { ...event, sources }];
  const position = eventIds(present).indexOf(known);
  return present.map((said, index) =>
    index === position ? { ...(event ?? said), sources: [...said.sources, ...sources] } : said,
  );
}

/** The text of every record that is new or changed, by path in the records folder. */
export function changedFiles(
  { pairs }: Records,
  contribution: Contribution,
  eventIds: EventIds,
): ReadonlyMap<string, string> {
  const places = contribution.places.flatMap(({ id, record }) =>
    record === null ? [] : [fileOf('place', id, record)],
  );
  const pair = pairOf(contribution);
  if (pair === null) return new Map(places);
  const { article } = contribution;
  const present = pairs.get(pair)?.value?.events ?? [];
  const events = changedEvents(present, contribution, eventIds);
  return new Map([
    ...places,
    ...(article?.record ? [fileOf('article', article.id, article.record)] : []),
    fileOf('pair', pair, { events }),
  ]);
}
