/**
 * When an event was in force, worked out from what the record says and from the suspensions and
 * terminations of the same pair.
 */
import type { Day } from './day';
import { requireEdtfDate, requireEdtfInterval } from './edtf';
import { type EventKind, isBinding, isClosing, isOpenEnded } from './kind';

/** Days from `start` to `end`, both included. ±Infinity where the source leaves an end open. */
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

/** The span that the event states by itself; `unbounded` for an undated one. */
export function statedSpan(event: Dated): Span {
  if (event.inForce !== undefined) {
    const { start, end } = requireEdtfInterval(event.inForce);
    return { start: start?.earliest ?? -Infinity, end: end?.latest ?? Infinity };
  }
  if (event.date === null) return unbounded;
  const { earliest, latest } = requireEdtfDate(event.date);
  return { start: earliest, end: isOpenEnded(event.kind) ? Infinity : latest };
}

/**
 * The first day on which the event may have been concluded: that of its date, else of its interval.
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
    // Nothing comes after a gap that never ends, though Infinity + 1 <= Infinity.
    return [before, after].filter(({ start, end }) => start <= end && start !== Infinity);
  });
}

/**
 * The gap that a suspension or termination leaves in the pair's agreements: the days on which it
 * certainly held, or `null` where there is none or no source dates it.
 *
 * So a gap begins on the latest possible day of its date and ends on the earliest possible one: a
 * closing dated only "2022" still lets the agreement count within 2022. A termination never ends; a
 * suspension ends where its own `inForce` says, else the day before the pair's next agreement.
 */
function closingGap(closing: Dated, events: readonly Dated[]): Span | null {
  const interval = closing.inForce === undefined ? null : requireEdtfInterval(closing.inForce);
  const date = closing.date === null ? null : requireEdtfDate(closing.date);
  const start = (interval?.start ?? date)?.latest;
  if (start === undefined) return null;
  if (closing.kind === 'termination') return { start, end: Infinity };
  const stated = interval?.end?.earliest;
  if (stated !== undefined) return start <= stated ? { start, end: stated } : null;
  const renewals = events
    .filter((event) => isBinding(event.kind))
    .map(concludedOn)
    .filter((day) => day > start);
  return { start, end: Math.min(...renewals, Infinity) - 1 };
}

/**
 * For each event of one pair, in order, the spans in which it was in force. Usually one; none where
 * the agreement was terminated before it could take force; several where it was suspended between.
 */
export function spansInForce(events: readonly Dated[]): Span[][] {
  const gaps = events
    .filter(({ kind }) => isClosing(kind))
    .map((closing) => closingGap(closing, events))
    .filter((gap) => gap !== null);
  return events.map((event) => {
    const stated = [statedSpan(event)];
    if (!isBinding(event.kind)) return stated;
    // An agreement concluded after the closing is a new bond, which the closing does not touch.
    return gaps.filter((gap) => concludedOn(event) <= gap.start).reduce(without, stated);
  });
}
