/** A contribution: an addition or correction, and the records that it creates or changes. */
import { folderOfKind, schemaAddressOfKind } from '../checking/record-kinds';
import type { Records } from '../checking/records';
import { pairId } from '../domain/identifier';
import type { ArticleRecord, EventRecord, PassageRecord, PlaceRecord } from '../domain/record';
import { formatRecord } from './format-record';

/** A record with its id; `record` is `null` for an existing record that stays unchanged. */
export interface Named<Value> {
  readonly id: string;
  readonly record: Value | null;
}

type WithoutSchema<Value> = Omit<Value, '$schema'>;
export type NewPlace = Omit<WithoutSchema<PlaceRecord>, 'aliases'> & {
  readonly aliases?: string[] | undefined;
};
export type NewArticle = WithoutSchema<ArticleRecord>;
/** Its keys have the order of records. */
export type NewEvent = Omit<EventRecord, 'sources'>;

export interface Contribution {
  /** The two places of a pair; or a single place, whose record replaces the existing one. */
  readonly places: readonly Named<NewPlace>[];
  /** The article that states the event: its first source, or an additional one. */
  readonly article: Named<NewArticle> | null;
  /** The id of an existing event that the contribution changes or adds a source to. */
  readonly known: string | null;
  /** A new event, or the replacement of the known one. */
  readonly event: NewEvent | null;
  readonly passage: PassageRecord | null;
}

/** Returns the ids of a pair's events, in their order. */
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

/** The pair that a contribution is about; `null` if it is about a place only. */
export function pairOf({ places: [one, other] }: Contribution): string | null {
  return one === undefined || other === undefined ? null : pairId(one.id, other.id);
}

/** Reasons why a contribution cannot be applied to the records, apart from its content; empty if it can. */
export function conflictsOf(
  { places, articles, pairs }: Records,
  contribution: Contribution,
  eventIds: EventIds,
): string[] {
  const { article, known, event } = contribution;
  const pair = pairOf(contribution);
  if (pair === null) {
    return contribution.places.flatMap(({ id, record }) => {
      if (!places.has(id)) return [`There is no ${pathOf('place', id)} to correct`];
      return record === null ? [`It does not change ${pathOf('place', id)}`] : [];
    });
  }
  const present = pairs.get(pair)?.value?.events ?? [];
  const [one, other] = contribution.places;
  return [
    ...(one?.id === other?.id ? [`Both places are "${one?.id}": a pair has two`] : []),
    ...contribution.places.flatMap(({ id, record }) => idConflict('place', id, record, places)),
    ...(article === null ? [] : idConflict('article', article.id, article.record, articles)),
    ...(known !== null && !eventIds(present).includes(known)
      ? [`${pathOf('pair', pair)} has no event "${known}": it may have changed since`]
      : []),
    ...(known === null && event === null ? ['It names no event'] : []),
    ...(article === null && (known === null || event === null) ? ['It names no article'] : []),
  ];
}

function idConflict(
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
  return present.map((old, index) =>
    index === position ? { ...(event ?? old), sources: [...old.sources, ...sources] } : old,
  );
}

/** The texts of all new or changed records, by path in the records folder. */
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
