/** Two events of a pair that may be one: of the same kind, at about the same time. */
import { overlaps, type Span, unbounded } from '../../../core/domain/span';
import { type DatedEvent, datedEvents } from '../dated-events';
import { pathText } from '../json-document';
import { type Problem, problemIn } from '../problem';
import type { Records } from '../records';

/** Reports of one event differ by days: when it was signed, announced, published. */
const closeDays = 7;

/** When the event may have begun. An undated one may be the same as another undated one. */
function beginning({ date, inForce }: DatedEvent): Span | null {
  const begun = date ?? inForce?.start;
  if (begun) return { start: begun.earliest, end: begun.latest + closeDays };
  return date === null && inForce === null ? unbounded : null;
}

function mayBeSame(a: DatedEvent, b: DatedEvent): boolean {
  const [begunA, begunB] = [beginning(a), beginning(b)];
  if (a.kind !== b.kind || begunA === null || begunB === null) return false;
  if (a.inForce && b.inForce && a.inForce.text !== b.inForce.text) return false;
  // An undated event next to a dated one is what a list of twin towns adds: it says nothing new,
  // but it is not the same claim.
  if ((begunA === unbounded) !== (begunB === unbounded)) return false;
  return overlaps(begunA, begunB);
}

export function* checkNearEvents({ pairs }: Records): Generator<Problem> {
  for (const pair of pairs.values()) {
    const events = datedEvents(pair);
    for (const [index, event] of events.entries()) {
      const earlier = events.slice(0, index).find((other) => mayBeSame(other, event));
      if (earlier === undefined) continue;
      yield problemIn(pair.document, {
        rule: 'near-duplicate-event',
        path: event.path,
        message: `${pathText(earlier.path)} is of the same kind at about the same time`,
        fix: 'if both are one event, keep one with the sources of both',
      });
    }
  }
}
