/**
 * The axis of the years. A few events may be centuries older than all others; drawn to scale, they would
 * reduce the present to a sliver. So before the last long gap, only years with an event have a position,
 * and the axis is broken between them.
 */
import type { Years } from './year-window';

/** A gap of this many years without an event is not drawn. */
const maxGap = 40;

/** Positions that a break occupies, so that it is visible. */
const placesOfBreak = 4;

/** Years that the axis omits, and the position in their middle. */
export interface AxisBreak extends Years {
  readonly place: number;
}

/** After the last break, positions are years. */
export interface YearAxis {
  /** The first and the last position. */
  readonly first: number;
  readonly last: number;
  /** For an omitted year, the position of the next year on the axis. */
  placeOf(year: number): number;
  /** The year at a position; within a break, the year on its far side, coming from the previous year. */
  yearAt(place: number, from: number): number;
  readonly breaks: readonly AxisBreak[];
}

/** The axis of a scale of years, from the years in which something began, in order. */
export function yearAxis(started: readonly number[], scale: Years): YearAxis {
  const start = started.reduceRight(
    (reached, year) => (reached - year > maxGap ? reached : year),
    started.at(-1) ?? scale.from,
  );
  const old = started.filter((year) => year < start);
  const placeOfOld = (index: number) => start - placesOfBreak * (old.length - index);
  const yearOfOld = (index: number) => old[index] ?? start;
  return {
    first: placeOfOld(0),
    last: scale.to,
    placeOf: (year) => {
      if (year >= start) return year;
      const index = old.findIndex((other) => other >= year);
      return placeOfOld(index < 0 ? old.length : index);
    },
    yearAt: (place, from) => {
      if (place >= start) return place;
      const index = old.length - (start - place) / placesOfBreak;
      return yearOfOld(place > from ? Math.ceil(index) : Math.floor(index));
    },
    breaks: old.map((year, index) => ({
      from: year + 1,
      to: yearOfOld(index + 1) - 1,
      place: placeOfOld(index) + placesOfBreak / 2,
    })),
  };
}
