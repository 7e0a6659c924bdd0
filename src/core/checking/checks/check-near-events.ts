/** Possible duplicates among a pair's events: at about the same time, of the same or a similar kind. */
import { isBinding, isClosing } from '../../domain/kind';
import { overlaps, type Span, unbounded } from '../../domain/span';
import { type DatedEvent, datedEvents } from '../dated-events';
import { pathText } from '../json-document';
import { each, textsAt } from '../json-select';
import { type Problem, problemIn } from '../problem';
import type { RecordFile, Records } from '../records';

/** Reports of one event differ by days: when it was signed, announced, published. */
const closeDays = 7;

/** When the event may have begun. An undated one may be the same as another undated one. */
function beginning({ date, inForce }: DatedEvent): Span | null {
  const begun = date ?? inForce?.start;
  if (begun) return { start: begun.earliest, end: begun.latest + closeDays };
  return date === null && inForce === null ? unbounded : null;
}

/** Kinds that two articles may use for one event. A meeting and the agreement signed there are two. */
function areAlike({ kind: a }: DatedEvent, { kind: b }: DatedEvent): boolean {
  return a === b || (isBinding(a) === isBinding(b) && !isClosing(a) && !isClosing(b));
}

function sameTime(a: DatedEvent, b: DatedEvent): boolean {
  const [begunA, begunB] = [beginning(a), beginning(b)];
  if (begunA === null || begunB === null) return false;
  if (a.inForce && b.inForce && a.inForce.text !== b.inForce.text) return false;
  // An undated event next to a dated one is what a list of twin towns adds: it says nothing new,
  // but it is not the same claim.
  if ((begunA === unbounded) !== (begunB === unbounded)) return false;
  return overlaps(begunA, begunB);
}

/** Evidence that two differently named events are one: both days, an article or all topics. */
function mayBeSame(
  { document: { value: pair } }: RecordFile<unknown>,
  a: DatedEvent,
  b: DatedEvent,
): boolean {
  if (!areAlike(a, b) || !sameTime(a, b)) return false;
  if (a.kind === b.kind) return true;
  if (a.date?.precision === 'day' && b.date?.precision === 'day') return true;
  const [articles, otherArticles] = [a, b].map(({ path }) =>
    textsAt(pair, [...path, 'sources', each, 'article']),
  );
  const [topics, otherTopics] = [a, b].map(({ path }) => textsAt(pair, [...path, 'topics', each]));
  return (
    articles?.some((id) => otherArticles?.includes(id)) === true ||
    (topics !== undefined && topics.length > 0 && String(topics) === String(otherTopics))
  );
}

export function* checkNearEvents({ pairs }: Records): Generator<Problem> {
  for (const pair of pairs.values()) {
    const events = datedEvents(pair);
    for (const [index, event] of events.entries()) {
      const earlier = events.slice(0, index).find((other) => mayBeSame(pair, other, event));
      if (earlier === undefined) continue;
      const kinds = earlier.kind === event.kind ? 'of the same kind' : `a ${earlier.kind}`;
      yield problemIn(pair.document, {
        rule: 'near-duplicate-event',
        path: event.path,
        message: `${pathText(earlier.path)} is ${kinds} at about the same time`,
        fix: 'if both are one event, keep one with the sources of both',
      });
    }
  }
}
