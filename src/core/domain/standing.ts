/** The standing of an event, or of a tie of several events, on a day. */
import type { AtlasEvent } from './atlas';
import type { Day } from './day';
import type { EdtfDate } from './edtf';
import { isClosing } from './kind';

/**
 * Standings, in the order of the legend. `ended`: by a termination. `expired`: its own term ran out; a
 * contact expires after its day. `undated`: no source states a beginning.
 */
export const standings = ['in-force', 'suspended', 'ended', 'expired', 'undated'] as const;
export type Standing = (typeof standings)[number];

/** The data that decide the standing of an event. */
type Standable = Pick<AtlasEvent, 'undated' | 'term' | 'closings'>;

/** The suspension or termination that applies to an event on a day. An expired event cannot be closed. */
function closingOn({ term, closings }: Standable, day: Day) {
  const begun = closings.filter(({ start }) => start <= day && start <= term.end);
  return (
    begun.find(({ kind }) => kind === 'termination') ??
    (day > term.end ? undefined : begun.find(({ end }) => day <= end))
  );
}

/** The standing of one event on a day. An agreement that has not begun yet counts as in force. */
export function standingOfEvent(event: Standable, day: Day): Standing {
  const closing = closingOn(event, day);
  if (closing !== undefined) return closing.kind === 'termination' ? 'ended' : 'suspended';
  if (day > event.term.end) return 'expired';
  return event.undated ? 'undated' : 'in-force';
}

/** The standing of a tie, and since when. */
export interface TieStanding {
  readonly standing: Standing;
  /** When the event with this standing began; `null` if no source states it. */
  readonly since: EdtfDate | null;
  /** When it was suspended, ended or expired; `null` while it is in force or undated. */
  readonly changed: EdtfDate | null;
}

interface StandingEvent {
  readonly event: AtlasEvent;
  readonly standing: Standing;
  readonly changed: EdtfDate | null;
}

function whenChanged(event: AtlasEvent, standing: Standing, day: Day): EdtfDate | null {
  switch (standing) {
    case 'suspended':
    case 'ended':
      return closingOn(event, day)?.date ?? null;
    case 'expired':
      return event.inForce?.end ?? event.date;
    default:
      return null;
  }
}

/** The item with the lowest number. */
function lowest<Item>(items: readonly Item[], numberOf: (item: Item) => number): Item | undefined {
  return items.toSorted((a, b) => numberOf(a) - numberOf(b))[0];
}

/** The best standing: in force, then undated, then suspended, then the latest to end. */
function best(events: readonly StandingEvent[]): StandingEvent | undefined {
  for (const standing of ['in-force', 'undated', 'suspended']) {
    const found = events.find((each) => each.standing === standing);
    if (found !== undefined) return found;
  }
  return lowest(events, ({ changed }) => -(changed?.latest ?? -Infinity));
}

/** When the event took force, as far as its record states it. */
export function beginningOf({ date, inForce }: AtlasEvent): EdtfDate | null {
  return inForce === null ? date : inForce.start;
}

/**
 * The events that determine a tie's standing. A suspension or termination counts only if the event that
 * it closed is not among them.
 */
export function tellingEvents(events: readonly AtlasEvent[]): readonly AtlasEvent[] {
  const others = events.filter(({ kind }) => !isClosing(kind));
  return others.length > 0 ? others : events;
}

/** The combined standing of events of one tie on a day: that of the event with the best standing. */
export function standingOfTie(events: readonly AtlasEvent[], day: Day): TieStanding {
  const all = tellingEvents(events).map((event): StandingEvent => {
    const standing = standingOfEvent(event, day);
    return { event, standing, changed: whenChanged(event, standing, day) };
  });
  const standing = best(all)?.standing ?? 'undated';
  const alike = all.filter((each) => each.standing === standing);
  const beginnings = alike.flatMap(({ event }) =>
    isClosing(event.kind) ? [] : (beginningOf(event) ?? []),
  );
  const changes = alike.flatMap(({ changed }) => changed ?? []);
  return {
    standing,
    since: lowest(beginnings, ({ earliest }) => earliest) ?? null,
    changed: lowest(changes, ({ latest }) => (standing === 'suspended' ? latest : -latest)) ?? null,
  };
}
