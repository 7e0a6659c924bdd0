/** What a curator adds, and the records that it makes or changes. */
import { folderOfKind, schemaAddressOfKind } from '../../compiler/record-kinds';
import type { Records } from '../../compiler/records';
import { pairId } from '../../domain/identifier';
import type { ArticleRecord, EventRecord, PassageRecord, PlaceRecord } from '../../domain/record';

/** A record by its id; `record` is `null` where it stands among the records already. */
export interface Named<Value> {
  readonly id: string;
  readonly record: Value | null;
}

type WithoutSchema<Value> = Omit<Value, '$schema'>;
export type NewPlace = Omit<WithoutSchema<PlaceRecord>, 'aliases'>;
export type NewArticle = WithoutSchema<ArticleRecord>;
export type NewEvent = Omit<EventRecord, 'sources'>;

export interface Contribution {
  readonly places: readonly [Named<NewPlace>, Named<NewPlace>];
  readonly article: Named<NewArticle>;
  readonly event: NewEvent;
  readonly passage: PassageRecord | null;
}

/** The path of a record in the records folder. */
export function pathOf(kind: keyof typeof folderOfKind, id: string): string {
  return `${folderOfKind[kind]}/${id}.json`;
}

/** The event with its keys in the order of the records. */
function eventRecord({ article, event, passage }: Contribution): EventRecord {
  const { kind, date, inForce, topics, summary } = event;
  return {
    kind,
    date,
    ...(inForce === undefined ? {} : { inForce }),
    topics,
    summary,
    sources: [{ article: article.id, ...(passage === null ? {} : { passage }) }],
  };
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
  const events = [...present.events, eventRecord(contribution)];
  return changed.set(pathOf('pair', pair), { ...present, events });
}
