/** How an event, and a tie of many, stood on a day: in force, suspended, ended, expired or undated. */
import type { AtlasEvent } from './atlas';
import type { Day } from './day';
import type { EdtfDate } from './edtf';
import { isClosing } from './kind';

/**
 * Standings, as a legend lists them. `ended` by a termination, `expired` when its own term ran out,
 * which a contact's does with its day, and `undated` where no source says since when.
 */
export const standings = ['in-force', 'suspended', 'ended', 'expired', 'undated'] as const;
export type Standing = (typeof standings)[number];

/** What decides how an event stands. */
type Standable = Pick<AtlasEvent, 'undated' | 'term' | 'closings'>;

/** The suspension or termination that holds an event on a day. What has run out cannot be closed. */
function closingOn({ term, closings }: Standable, day: Day) {
  const begun = closings.filter(({ start }) => start <= day && start <= term.end);
  return (
    begun.find(({ kind }) => kind === 'termination') ??
    (day > term.end ? undefined : begun.find(({ end }) => day <= end))
  );
}

/** How one event stands on a day. What is agreed and has yet to begin counts as in force. */
export function standingOfEvent(event: Standable, day: Day): Standing {
  const closing = closingOn(event, day);
  if (closing !== undefined) return closing.kind === 'termination' ? 'ended' : 'suspended';
  if (day > event.term.end) return 'expired';
  return event.undated ? 'undated' : 'in-force';
}

/** How a tie stands, and since when. */
export interface TieStanding {
  readonly standing: Standing;
  /** When what stands so began; `null` where no source says. */
  readonly since: EdtfDate | null;
  /** When it was suspended or ended, or until when it was; `null` while it is in force or undated. */
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

/** The item of which the number is lowest. */
function lowest<Item>(items: readonly Item[], numberOf: (item: Item) => number): Item | undefined {
  return items.toSorted((a, b) => numberOf(a) - numberOf(b))[0];
}

/** What stands best: in force, else undated, else suspended, else what was over last. */
function best(events: readonly StandingEvent[]): StandingEvent | undefined {
  for (const standing of ['in-force', 'undated', 'suspended']) {
    const found = events.find((each) => each.standing === standing);
    if (found !== undefined) return found;
  }
  return lowest(events, ({ changed }) => -(changed?.latest ?? -Infinity));
}

/** When what the event makes began to hold, as far as its record states it. */
export function beginningOf({ date, inForce }: AtlasEvent): EdtfDate | null {
  return inForce === null ? date : inForce.start;
}

/**
 * The events of a tie that tell of it. A suspension or termination does only where none of them is what
 * it closed.
 */
export function tellingEvents(events: readonly AtlasEvent[]): readonly AtlasEvent[] {
  const others = events.filter(({ kind }) => !isClosing(kind));
  return others.length > 0 ? others : events;
}

/** How some events of one tie stand together on a day: as the one of them that stands best. */
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
