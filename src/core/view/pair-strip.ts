/** A pair's events as rows of a Gantt strip: marks on a scale of days, and years to label it with. */
import type { AtlasEvent } from '../domain/atlas';
import { type Day, dayOf, yearOf } from '../domain/day';
import { isClosing } from '../domain/kind';
import type { Span } from '../domain/span';

/** The days that a strip shows. */
export interface StripScale {
  readonly start: Day;
  readonly end: Day;
}

/** A day's event as a dot, an interval as a bar; `void` marks what ended before it took force. */
export interface StripMark {
  readonly shape: 'dot' | 'bar' | 'void';
  /** Infinite if the source leaves the end open. */
  readonly start: Day;
  readonly end: Day;
}

export interface StripRow {
  readonly marks: readonly StripMark[];
  /** The days of a suspension; infinite if it is still in effect. */
  readonly gaps: readonly Span[];
  /** Where a suspension or termination cut a mark off. */
  readonly cuts: readonly Day[];
}

/** Shorter than this (in days) an event is drawn as a dot: a month's precision is not a duration. */
const minBarLength = 62;

/** The share of the scale left free where an open end fades out. */
const shareOfOpenEnd = 0.08;

/** A scale shows at least these years, or its ticks would be months apart. */
const minYears = 3;

/** The finite ends of an event's days. */
function finiteDays({ spans, date, inForce, undated }: AtlasEvent): Day[] {
  const concluded = date ?? inForce?.start;
  const days = spans.flatMap(({ start, end }) => [start, end]);
  if (spans.length === 0 && concluded) days.push(concluded.earliest);
  return undated ? [] : days.filter(Number.isFinite);
}

/** The scale for some events: all their finite days and today; `null` if none has a date. */
export function scaleOfStrip(events: readonly AtlasEvent[], today: Day): StripScale | null {
  const days = events.flatMap(finiteDays);
  if (days.length === 0) return null;
  const last = yearOf(Math.max(today, ...days));
  const first = Math.min(yearOf(Math.min(today, ...days)), last + 1 - minYears);
  const [start, end] = [dayOf(first, 1, 1), dayOf(last, 12, 31)];
  const room = Math.round((end - start) * shareOfOpenEnd);
  const spans = events.flatMap((event) => event.spans);
  return {
    start: spans.some((span) => span.start === -Infinity) ? start - room : start,
    end: spans.some((span) => span.end === Infinity) ? end + room : end,
  };
}

/** A day's position on the scale, 0 to 1; days beyond it are clamped to its ends. */
export function shareOfScale(day: Day, { start, end }: StripScale): number {
  return (Math.max(start, Math.min(end, day)) - start) / (end - start);
}

function markOfSpan({ start, end }: Span): StripMark {
  return { shape: end - start < minBarLength ? 'dot' : 'bar', start, end };
}

export function rowOfEvent({ kind, spans, closings, date, inForce }: AtlasEvent): StripRow {
  const concluded = date ?? inForce?.start;
  if (spans.length === 0 && concluded) {
    const day = concluded.earliest;
    return { marks: [{ shape: 'void', start: day, end: day }], gaps: [], cuts: [] };
  }
  const cutting = isClosing(kind)
    ? []
    : closings.filter(({ start }) => spans.some(({ end }) => end === start - 1));
  return {
    marks: spans.map(markOfSpan),
    gaps: cutting
      .filter((closing) => closing.kind === 'suspension')
      .map(({ start, end }) => ({
        start,
        // A later termination ends a suspension, too.
        end: Math.min(
          end,
          ...closings.map((other) => other.start - 1).filter((day) => day >= start),
        ),
      })),
    cuts: cutting.map(({ start }) => start),
  };
}

/** Round numbers of years between two ticks: 1, 2, 5, 10, 20, 50 … */
function* tickSteps(): Generator<number> {
  for (let power = 1; ; power *= 10) yield* [power, 2 * power, 5 * power];
}

/** The years to label: every first, second, fifth, tenth … year of the scale, `maxTicks` at the most. */
export function tickYears({ start, end }: StripScale, maxTicks: number): number[] {
  // A year's tick is on its first day, so a year that begins before the scale has none.
  const first = yearOf(start - 1) + 1;
  const last = yearOf(end);
  for (const step of tickSteps()) {
    const lowest = Math.ceil(first / step) * step;
    const count = Math.max(0, Math.floor((last - lowest) / step) + 1);
    if (count <= Math.max(1, maxTicks)) {
      return Array.from({ length: count }, (_, index) => lowest + index * step);
    }
  }
  return [];
}
