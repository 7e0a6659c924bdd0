/**
 * Ids of events, for atlas and dossier to know each event by. The records have none, so they are made
 * from what a record says of the event alone: inserting another event, wherever, changes none of them.
 */
import { createHash } from 'node:crypto';
import type { EventRecord } from '../../core/domain/record';

/** Twenty-four bits: unique within a pair, and short, because every reader loads all of them. */
const length = 4;

/**
 * The ids of a pair's events, in their order. Kind and date alone would not do, as two memoranda may
 * be signed on one day, nor would its article, which may state both. An event that is corrected gets
 * another id. A number tells apart what is alike in all of this.
 */
export function eventIds(events: readonly EventRecord[]): string[] {
  const met = new Map<string, number>();
  return events.map(({ kind, date, inForce, sources, summary }) => {
    const said = [kind, date, inForce ?? null, sources.map(({ article }) => article), summary.en];
    const digest = createHash('sha256').update(JSON.stringify(said)).digest('base64url');
    const id = digest.slice(0, length);
    const count = (met.get(id) ?? 0) + 1;
    met.set(id, count);
    return count === 1 ? id : `${id}.${count}`;
  });
}
