/** Terms that end soon or are over, and suspended ties with the duration of the suspension. */
import type { AtlasEvent, Pair } from '../domain/atlas';
import { type Day, dateOfDay } from '../domain/day';
import type { EdtfDate } from '../domain/edtf';
import { isBinding, type Tie } from '../domain/kind';
import { standingOfEvent, standingOfTie } from '../domain/standing';
import { eventsOfTie } from '../view/drawn-tie';
import { anniversaryOf, type ShownTie } from './anniversaries';

export interface EndingTerm {
  readonly pair: Pair;
  readonly event: AtlasEvent;
  readonly end: EdtfDate;
}

/** The same day a year later. */
function aYearAfter(day: Day): Day {
  const date = dateOfDay(day);
  return anniversaryOf(date, date.year + 1).latest;
}

/**
 * Programmes and agreements in force whose own term certainly ends within twelve months, earliest end first. A term
 * until 2026 lasts until the end of that year.
 */
export function termsEnding(shown: readonly ShownTie[], today: Day): EndingTerm[] {
  const last = aYearAfter(today);
  return shown
    .flatMap(({ pair, events }) =>
      events.flatMap((event): EndingTerm[] => {
        const end = event.inForce?.end ?? null;
        const isEnding =
          end !== null &&
          end.latest <= last &&
          isBinding(event.kind) &&
          standingOfEvent(event, today) === 'in-force';
        return isEnding ? [{ pair, event, end }] : [];
      }),
    )
    .toSorted((a, b) => a.end.latest - b.end.latest || (a.pair.id < b.pair.id ? -1 : 1));
}

/** Programmes and agreements whose own term has certainly run out, latest end first. */
export function termsOver(pairs: Iterable<Pair>, today: Day): EndingTerm[] {
  return [...pairs]
    .flatMap((pair) =>
      pair.events.flatMap((event): EndingTerm[] => {
        const end = event.inForce?.end ?? null;
        const isOver =
          end !== null && isBinding(event.kind) && standingOfEvent(event, today) === 'expired';
        return isOver ? [{ pair, event, end }] : [];
      }),
    )
    .toSorted((a, b) => b.end.latest - a.end.latest || (a.pair.id < b.pair.id ? -1 : 1));
}

/** Whole years, and the remaining whole months. */
export interface Duration {
  readonly years: number;
  readonly months: number;
}

/** The time that has certainly passed since a date: counted from its last possible day. */
export function durationSince({ latest }: Pick<EdtfDate, 'latest'>, today: Day): Duration {
  const [from, to] = [dateOfDay(latest), dateOfDay(today)];
  const isUnfinished = to.dayOfMonth < from.dayOfMonth ? 1 : 0;
  const months = (to.year - from.year) * 12 + to.month - from.month - isUnfinished;
  return { years: Math.max(0, Math.floor(months / 12)), months: Math.max(0, months % 12) };
}

export interface SuspendedTie {
  readonly pair: Pair;
  readonly tie: Tie;
  /** The suspension, if the atlas has it; otherwise the event that it suspended. */
  readonly event: AtlasEvent;
  readonly since: EdtfDate;
  readonly duration: Duration;
}

/** The ties that are suspended today, longest first. */
export function suspendedTies(shown: readonly ShownTie[], today: Day): SuspendedTie[] {
  return shown
    .flatMap(({ pair, events: passing, tie }): SuspendedTie[] => {
      const events = eventsOfTie(passing, tie);
      const { standing, changed } = standingOfTie(events, today);
      if (standing !== 'suspended' || changed === null) return [];
      const event =
        pair.events.find(
          ({ kind, date, inForce }) =>
            kind === 'suspension' && (inForce?.start ?? date)?.text === changed.text,
        ) ?? events[0];
      if (event === undefined) return [];
      return [{ pair, tie, event, since: changed, duration: durationSince(changed, today) }];
    })
    .toSorted((a, b) => a.since.latest - b.since.latest || (a.pair.id < b.pair.id ? -1 : 1));
}
