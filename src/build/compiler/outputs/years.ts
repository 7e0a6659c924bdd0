/** Plain years for people who sort and count, made from the dates of events. */
import { yearOf } from '../../../core/domain/day';
import { requireEdtfDate } from '../../../core/domain/edtf';
import type { EventRecord } from '../../../core/domain/record';
import { isUndated, spansInForce } from '../../../core/domain/span';

/** Years in which an event was in force. `null` where no source states one, or it has no end. */
export interface Years {
  readonly start: number | null;
  readonly end: number | null;
}

function finiteYear(day: number | undefined): number | null {
  return day === undefined || !Number.isFinite(day) ? null : yearOf(day);
}

/** The years of each event of a pair, with what suspensions and terminations took away. */
export function yearsInForce(events: readonly EventRecord[]): Years[] {
  return spansInForce(events).map((spans, index) => {
    const event = events[index];
    if (event === undefined || isUndated(event)) return { start: null, end: null };
    const [first] = spans;
    if (first === undefined && event.date !== null) {
      // Terminated before it took force: the year in which it was concluded is all it has.
      const { year } = requireEdtfDate(event.date);
      return { start: year, end: year };
    }
    return { start: finiteYear(first?.start), end: finiteYear(spans.at(-1)?.end) };
  });
}
