/**
 * Ids of events, shared by atlas and dossier. Records have none, so ids are hashes of each event's own data:
 * inserting another event does not change them.
 */
import { createHash } from 'node:crypto';
import type { EventRecord } from '../../core/domain/record';

/** Characters of base64, 24 bits: unique within a pair, and short, because every reader loads all ids. */
const length = 4;

/**
 * The ids of a pair's events, in their order. Kind and date are not unique, because two memoranda may be signed
 * on one day; nor is the article, which may state both. A corrected event gets a new id. Events that are
 * equal in all hashed data get a number.
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
