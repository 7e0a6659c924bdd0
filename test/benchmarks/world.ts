/** Pairs like the world's twin towns in number and distribution: from a seed, or from a CSV file. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { worldLikeList } from '../world-like/world-like-list';

/** Longitude and latitude of both ends, in degrees. */
export type Ends = readonly [fromX: number, fromY: number, toX: number, toY: number];

/** The ends of `count` generated pairs. Deterministic. */
export function worldLikePairs(count: number): Ends[] {
  return worldLikeList(count).map(([a, b]) => [...a.coordinates, ...b.coordinates]);
}

/**
 * The pairs in a CSV file with the columns `lng1`, `lat1`, `lng2`, `lat2`. Rows without four numbers, and places
 * paired with themselves, are left out and counted.
 */
export function pairsOfFile(path: string): { pairs: Ends[]; leftOut: number } {
  const rows: Record<string, string>[] = parse(readFileSync(path), {
    columns: true,
    bom: true,
    relax_column_count: true,
  });
  const pairs = rows
    .map((row) => ['lng1', 'lat1', 'lng2', 'lat2'].map((name) => Number(row[name] || Number.NaN)))
    .filter((numbers) => numbers.every(Number.isFinite))
    .map(([fromX = 0, fromY = 0, toX = 0, toY = 0]): Ends => [fromX, fromY, toX, toY])
    .filter(([fromX, fromY, toX, toY]) => fromX !== toX || fromY !== toY);
  return { pairs, leftOut: rows.length - pairs.length };
}
