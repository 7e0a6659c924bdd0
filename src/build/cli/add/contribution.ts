/** What a curator adds, and the records that it makes or changes. */

import { folderOfKind, schemaAddressOfKind } from '../../../core/checking/record-kinds';
import type { Records } from '../../../core/checking/records';
import { pairId } from '../../../core/domain/identifier';
import type {
  ArticleRecord,
  EventRecord,
  PassageRecord,
  PlaceRecord,
} from '../../../core/domain/record';

/** A record by its id; `record` is `null` where it stands among the records already. */
export interface Named<Value> {
  readonly id: string;
  readonly record: Value | null;
}

type WithoutSchema<Value> = Omit<Value, '$schema'>;
export type NewPlace = Omit<WithoutSchema<PlaceRecord>, 'aliases'>;
export type NewArticle = WithoutSchema<ArticleRecord>;
/** Its keys are in the order of the records. */
export type NewEvent = Omit<EventRecord, 'sources'>;

/** An event of the pair that is there already, by its position in the file, from 0. */
export interface KnownEvent {
  readonly position: number;
}

export interface Contribution {
  readonly places: readonly [Named<NewPlace>, Named<NewPlace>];
  readonly article: Named<NewArticle>;
  /** The article becomes another source of a known event. */
  readonly event: NewEvent | KnownEvent;
  readonly passage: PassageRecord | null;
}

/** The path of a record in the records folder. */
export function pathOf(kind: keyof typeof folderOfKind, id: string): string {
  return `${folderOfKind[kind]}/${id}.json`;
}

export function isKnown(event: NewEvent | KnownEvent): event is KnownEvent {
  return 'position' in event;
}

function changedEvents(
  present: readonly EventRecord[],
  { article, event, passage }: Contribution,
): EventRecord[] {
  const source = { article: article.id, ...(passage === null ? {} : { passage }) };
  if (!isKnown(event)) return [...present, { ...event, sources: [source] }];
  return present.map((known, position) =>
    position === event.position ? { ...known, sources: [...known.sources, source] } : known,
  );
}

/** The value of every record that is new or changed, by path in the records folder. */
export function changedRecords(
  { pairs }: Records,
  contribution: Contribution,
): ReadonlyMap<string, unknown> {
  const changed = new Map<string, unknown>();
  for (const { id, record } of contribution.places) {
    if (record !== null) {
      changed.set(pathOf('place', id), { $schema: schemaAddressOfKind.place, ...record });
    }
  }
  const { id, record } = contribution.article;
  if (record !== null) {
    changed.set(pathOf('article', id), { $schema: schemaAddressOfKind.article, ...record });
  }
  const [one, other] = contribution.places;
  const pair = pairId(one.id, other.id);
  const present = pairs.get(pair)?.value ?? { $schema: schemaAddressOfKind.pair, events: [] };
  const events = changedEvents(present.events, contribution);
  return changed.set(pathOf('pair', pair), { ...present, events });
}
