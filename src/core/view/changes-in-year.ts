/** What changed in a year: agreements and contacts that began, ended, were renewed or suspended. */
import type { Atlas, AtlasEvent, Pair } from '../domain/atlas';
import { type Day, yearOrNull } from '../domain/day';
import { type EventKind, isBinding, isClosing } from '../domain/kind';
import { matchingEvents } from './matching';
import type { Filters } from './view';

/** Kinds of change, in the order in which the interface lists them. */
export const changeTypes = ['new', 'renewed', 'suspended', 'ended'] as const;
export type ChangeType = (typeof changeTypes)[number];

export interface Change {
  readonly type: ChangeType;
  readonly pair: Pair;
  readonly event: AtlasEvent;
  /** The suspension or termination that ended it, if it did not end as agreed. */
  readonly endedBy: EventKind | null;
}

/** Whether the event puts something in force, so that its end is a change. False for one-day events. */
function isLasting(event: AtlasEvent): boolean {
  return isBinding(event.kind) || (event.inForce !== null && !isClosing(event.kind));
}

function startYear({ spans }: AtlasEvent): number | null {
  return yearOrNull(spans[0]?.start);
}

/**
 * The year in which a span ended: its last year, or the year of the suspension or termination that cut
 * it. A termination on 1 January ends the agreement then, and not on the day before.
 */
function endYear(event: AtlasEvent, end: Day): number | null {
  return yearOrNull(end < event.term.end ? end + 1 : end);
}

function endYears(event: AtlasEvent): (number | null)[] {
  return isLasting(event) ? event.spans.map(({ end }) => endYear(event, end)) : [];
}

function typeOfEnd(endedBy: EventKind | null): ChangeType {
  return endedBy === 'suspension' ? 'suspended' : 'ended';
}

/** The ends of an event in a year. One that began and ran out within the year is only new. */
function endingsIn(year: number, event: AtlasEvent, pair: Pair): Change[] {
  if (!isLasting(event)) return [];
  return event.spans
    .filter(({ end }) => endYear(event, end) === year)
    .filter(({ start, end }) => yearOrNull(start) !== year || end < event.term.end)
    .map(({ end }) => {
      const endedBy = event.closings.find((closing) => closing.start === end + 1)?.kind ?? null;
      return { type: typeOfEnd(endedBy), pair, event, endedBy };
    });
}

function resumesIn(year: number, event: AtlasEvent): boolean {
  return event.spans.slice(1).some(({ start }) => yearOrNull(start) === year);
}

/**
 * Whether an agreement that begins in a year renews another: one that ended in that year or the year
 * before, or one that was suspended and resumes in that year.
 */
function renews(year: number, event: AtlasEvent, others: readonly AtlasEvent[]): boolean {
  const start = event.spans[0]?.start ?? Infinity;
  return others.some(
    (other) =>
      other !== event &&
      isBinding(other.kind) &&
      (other.spans[0]?.start ?? Infinity) < start &&
      (endYears(other).some((end) => end === year || end === year - 1) || resumesIn(year, other)),
  );
}

function changesOfPair(pair: Pair, events: readonly AtlasEvent[], year: number): Change[] {
  const begun = events
    .filter((event) => !isClosing(event.kind) && startYear(event) === year)
    .map((event): Change => {
      const isRenewal =
        event.kind === 'renewal' || (isBinding(event.kind) && renews(year, event, events));
      return { type: isRenewal ? 'renewed' : 'new', pair, event, endedBy: null };
    });
  // A renewal of a suspended agreement represents its resumption.
  const resumed = begun.some(({ type }) => type === 'renewed')
    ? []
    : events
        .filter((event) => resumesIn(year, event))
        .map((event): Change => ({ type: 'renewed', pair, event, endedBy: null }));
  const ended = events.flatMap((event) => endingsIn(year, event, pair));
  // A closing counts by itself if the atlas does not have the agreement that it closed.
  const closed =
    ended.length > 0
      ? []
      : events
          .filter((event) => isClosing(event.kind) && startYear(event) === year)
          .map((event): Change => ({ type: typeOfEnd(event.kind), pair, event, endedBy: null }));
  return [...begun, ...resumed, ...ended, ...closed];
}

/**
 * What changed in a calendar year among the events that pass the filters, whatever the year window:
 * by type in the order of `changeTypes`, then in the order of the atlas.
 */
export function changesInYear(atlas: Atlas, filters: Filters, year: number, day: Day): Change[] {
  const changes = [...atlas.pairs.values()].flatMap((pair) =>
    changesOfPair(pair, matchingEvents(pair, filters, day, 'years'), year),
  );
  return changeTypes.flatMap((type) => changes.filter((change) => change.type === type));
}
