/**
 * When an event was in force, computed from its record and from the suspensions and terminations of
 * the same pair.
 */
import type { Day } from './day';
import { type EdtfDate, requireEdtfDate, requireEdtfInterval } from './edtf';
import { type ClosingKind, type EventKind, isBinding, isClosing, isOpenEnded } from './kind';

/** Days from `start` to `end`, both included. ±Infinity for an end that the source leaves open. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

/** The part of an event that decides when it was in force. Dates are EDTF texts, already checked. */
export interface Dated {
  readonly kind: EventKind;
  readonly date: string | null;
  readonly inForce?: string | undefined;
}

export const unbounded: Span = { start: -Infinity, end: Infinity };

export function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether the event has neither a date nor an interval. Such an event matches every window. */
export function isUndated(event: Dated): boolean {
  return event.date === null && event.inForce === undefined;
}

/** The span that the event's own record states; `unbounded` for an undated event. */
export function statedSpan(event: Dated): Span {
  if (event.inForce !== undefined) {
    const { start, end } = requireEdtfInterval(event.inForce);
    return { start: start?.earliest ?? -Infinity, end: end?.latest ?? Infinity };
  }
  if (event.date === null) return unbounded;
  const { earliest, latest } = requireEdtfDate(event.date);
  return { start: earliest, end: isOpenEnded(event.kind) ? Infinity : latest };
}

/** The intended span of the event, whatever closed it; a suspension or termination has no end. */
export function termOf(event: Dated): Span {
  const stated = statedSpan(event);
  return isClosing(event.kind) ? { ...stated, end: Infinity } : stated;
}

/**
 * The first day on which the event may have been concluded: from its date, otherwise its interval.
 * A programme signed in 2017 for 2018/2020 was concluded in 2017.
 */
export function concludedOn(event: Dated): Day {
  return event.date === null ? statedSpan(event).start : requireEdtfDate(event.date).earliest;
}

/** What remains of spans when the days from `gap.start` to `gap.end` are taken out. */
function without(spans: readonly Span[], gap: Span): Span[] {
  return spans.flatMap((span) => {
    if (!overlaps(span, gap)) return [span];
    const before = { start: span.start, end: gap.start - 1 };
    const after = { start: gap.end + 1, end: span.end };
    // Nothing follows a gap that never ends, although Infinity + 1 <= Infinity.
    return [before, after].filter(({ start, end }) => start <= end && start !== Infinity);
  });
}

/** A suspension or termination, with the days on which it certainly applied. */
export interface Closing extends Span {
  readonly kind: ClosingKind;
  /** When it was suspended or ended, with the precision of the source. */
  readonly date: EdtfDate;
}

/**
 * Whether a bond was concluded after a closing, which then does not affect it. If no source gives the
 * day of the closing, a renewal in the same month or year counts as later.
 */
function follows(event: Dated, closing: Omit<Closing, 'end'>): boolean {
  const day = concludedOn(event);
  return day > closing.start || (event.kind === 'renewal' && day >= closing.date.earliest);
}

/**
 * The days on which a suspension or termination certainly applied, or `null` if there are none or no
 * source dates it.
 *
 * It begins on the latest possible day of its date and ends on the earliest possible one: a
 * closing dated only "2022" still lets the agreement count within 2022. A termination never ends; a
 * suspension ends where its own `inForce` says, or the day before the pair's next agreement.
 */
function closingOf({ kind, ...event }: Dated, events: readonly Dated[]): Closing | null {
  if (!isClosing(kind)) return null;
  const interval = event.inForce === undefined ? null : requireEdtfInterval(event.inForce);
  const date = interval?.start ?? (event.date === null ? null : requireEdtfDate(event.date));
  if (date === null) return null;
  const closing = { kind, date, start: date.latest };
  if (kind === 'termination') return { ...closing, end: Infinity };
  const renewals = events
    .filter((other) => isBinding(other.kind) && follows(other, closing))
    .map(concludedOn);
  const end = Math.min(interval?.end?.earliest ?? Infinity, ...renewals.map((day) => day - 1));
  return closing.start <= end ? { ...closing, end } : null;
}

/**
 * For each event of one pair, in order, what closed it, the earliest first. A suspension or
 * termination is closed by itself and by those after it.
 */
export function closingsOf(events: readonly Dated[]): Closing[][] {
  const closings = events.map((event) => closingOf(event, events));
  const inOrder = closings.filter((each) => each !== null).toSorted((a, b) => a.start - b.start);
  return events.map((event, index) => {
    if (isBinding(event.kind)) return inOrder.filter((closing) => !follows(event, closing));
    const own = closings[index]?.start ?? Infinity;
    return isClosing(event.kind) ? inOrder.filter(({ start }) => start >= own) : [];
  });
}

/**
 * For each event of one pair, in order, the spans in which it was in force. Usually one; none where
 * the agreement was terminated before it could take force; several where it was suspended between.
 */
export function spansInForce(
  events: readonly Dated[],
  closings: readonly (readonly Closing[])[] = closingsOf(events),
): Span[][] {
  return events.map((event, index) => {
    const stated = [statedSpan(event)];
    return isBinding(event.kind) ? (closings[index] ?? []).reduce(without, stated) : stated;
  });
}
