/**
 * Counts of relationships, each with the filters that show exactly these on the map. Only relationships that pass the
 * view's filters count. If a filter already has choices, only those are counted.
 */
import type { Atlas } from '../domain/atlas';
import type { Day } from '../domain/day';
import { type Tie, ties } from '../domain/kind';
import { type Standing, standings } from '../domain/standing';
import { drawnTie } from '../view/drawn-tie';
import { betweenCountries, countriesOfBoth } from '../view/facet-table';
import { countChoices } from '../view/facets';
import { isWithin, matchingEvents } from '../view/matching';
import type { Scene } from '../view/scene';
import { allYears, type DistanceRange, type FacetFilters, type Filters } from '../view/view';

/** The filters without years and standings, which would leave only part of a development over time. */
export function withoutTime(filters: Filters): Filters {
  return { ...filters, years: allYears, standings: [] };
}

/** A number of relationships. */
export interface Count<Key = string> {
  /** The counted topic, country, tie … */
  readonly key: Key;
  readonly count: number;
  /** The filters that show exactly these relationships on the map. */
  readonly filters: Filters;
}

type Shown = Pick<Scene, 'pairs'>;

/** Largest first; equal counts by key. */
function byCount<Key extends string>(counts: readonly Count<Key>[]): Count<Key>[] {
  return counts.toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** The chosen ones; all if none is chosen. */
export function chosenOf<Choice>(
  chosen: readonly Choice[],
  all: readonly Choice[],
): readonly Choice[] {
  return chosen.length === 0 ? all : all.filter((choice) => chosen.includes(choice));
}

/** The number of occurrences of each key. */
function tally(keys: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Relationships with an event of each topic. `day` is the scene's reference day, here as below. */
export function countTopics(atlas: Atlas, filters: Filters, day: Day): Count[] {
  const counts = countChoices(atlas, filters, 'topics', day);
  return byCount(
    chosenOf(filters.topics, [...counts.keys()]).map((key) => ({
      key,
      count: counts.get(key) ?? 0,
      filters: { ...filters, topics: [key] },
    })),
  );
}

/** Narrows the chosen countries to relationships with an end in `country`. */
function narrowedTo(country: string, chosen: FacetFilters['countries']): readonly string[] {
  if (chosen.length === 0) return [country];
  const narrowed = chosen.flatMap((choice) => {
    const both = countriesOfBoth(choice);
    if (both !== null) return both.includes(country) ? [choice] : [];
    return choice === country ? [country] : [betweenCountries(choice, country)];
  });
  return [...new Set(narrowed)];
}

/** Relationships with an end in each country; one within a country counts once. */
export function countCountries({ pairs }: Shown, filters: Filters): Count[] {
  const ends = pairs.flatMap(({ pair }) => [...new Set(pair.ends.map(({ country }) => country))]);
  return byCount(
    [...tally(ends)].map(([key, count]) => ({
      key,
      count,
      filters: { ...filters, countries: narrowedTo(key, filters.countries) },
    })),
  );
}

/** Relationships by the countries of their ends. */
export function countBetweenCountries({ pairs }: Shown, filters: Filters): Count[] {
  const keys = pairs.map(
    ({
      pair: {
        ends: [a, b],
      },
    }) => betweenCountries(a.country, b.country),
  );
  return byCount(
    [...tally(keys)].map(([key, count]) => ({
      key,
      count,
      filters: { ...filters, countries: [key] },
    })),
  );
}

/** The lower bounds of the ranges of distances, in kilometres. */
const distanceBounds = [0, 500, 1000, 2000, 4000, 8000, 12_000] as const;

function narrowest(bounds: readonly (number | null)[], pick: (...numbers: number[]) => number) {
  const known = bounds.filter((bound) => bound !== null);
  return known.length === 0 ? null : pick(...known);
}

/** Relationships by distance between their ends. A distance exactly on a bound counts in both ranges. */
export function countDistances({ pairs }: Shown, filters: Filters): Count<DistanceRange>[] {
  return distanceBounds.flatMap((bound, index) => {
    const key = { from: bound === 0 ? null : bound, to: distanceBounds[index + 1] ?? null };
    const count = pairs.filter(({ pair }) => isWithin(key, pair.distance)).length;
    const distance = {
      from: narrowest([key.from, filters.distance.from], Math.max),
      to: narrowest([key.to, filters.distance.to], Math.min),
    };
    return count === 0 ? [] : [{ key, count, filters: { ...filters, distance } }];
  });
}

/** Relationships at or beyond the median distance; the key is that distance in kilometres. */
export function countFartherHalf({ pairs }: Shown, filters: Filters): Count<number> | null {
  const distances = pairs.map(({ pair }) => pair.distance).toSorted((a, b) => a - b);
  const median = distances[Math.floor(distances.length / 2)];
  if (median === undefined) return null;
  const distance = { from: Math.floor(median), to: filters.distance.to };
  return {
    key: median,
    count: distances.filter((each) => isWithin(distance, each)).length,
    filters: { ...filters, distance },
  };
}

/** Relationships with a tie. */
export interface TieCount extends Count<Tie> {
  /** The counts by standing, which add up to `count`. */
  readonly standings: readonly Count<Standing>[];
}

/** Relationships with each tie, by that tie's standing. A relationship with several ties counts for each. */
export function countStandings(atlas: Atlas, filters: Filters, day: Day): TieCount[] {
  return chosenOf(filters.ties, ties).flatMap((key) => {
    const ofTie: Filters = { ...filters, ties: [key] };
    const found = [...atlas.pairs.values()].flatMap(
      (pair) => drawnTie(matchingEvents(pair, ofTie, day), day)?.standing ?? [],
    );
    if (found.length === 0) return [];
    const counts = tally(found);
    return [
      {
        key,
        count: found.length,
        filters: ofTie,
        standings: standings.flatMap((standing) => {
          const count = counts.get(standing) ?? 0;
          const stands: Filters = { ...ofTie, standings: [standing] };
          return count === 0 ? [] : [{ key: standing, count, filters: stands }];
        }),
      },
    ];
  });
}
