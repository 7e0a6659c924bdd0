/** Pairs of the size and shape of the world's twin towns: from a seed, or from a list of one's own. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { seededRandom } from '../../src/compiler/fixtures/world-like-list';

/** Longitude and latitude of both ends, in degrees. */
export type Ends = readonly [fromX: number, fromY: number, toX: number, toY: number];

const radians = Math.PI / 180;

/** Middles of regions with many twin towns, and their shares. */
const regions: readonly (readonly [longitude: number, latitude: number, share: number])[] = [
  [8, 49, 0.46],
  [25, 52, 0.16],
  [38, 55, 0.08],
  [30, 39, 0.06],
  [-85, 38, 0.08],
  [-60, -25, 0.04],
  [112, 32, 0.06],
  [137, 36, 0.04],
  [145, -35, 0.02],
];
/** Degrees. */
const spread = 9;

/** Shares of the world's pairs whose arc is shorter than so many degrees; measured on a real list. */
const lengths: readonly (readonly [share: number, degrees: number])[] = [
  [0, 0.2],
  [0.25, 4.2],
  [0.5, 9],
  [0.75, 29],
  [0.99, 141],
  [1, 178],
];

function lengthAt(share: number): number {
  for (let index = 1; index < lengths.length; index += 1) {
    const [before, shorter] = lengths[index - 1] ?? [0, 0];
    const [after, longer] = lengths[index] ?? [1, 180];
    if (share <= after) return shorter + ((share - before) / (after - before)) * (longer - shorter);
  }
  return 180;
}

function regionAt(share: number): readonly [number, number] {
  let left = share;
  for (const [longitude, latitude, part] of regions) {
    left -= part;
    if (left < 0) return [longitude, latitude];
  }
  return [8, 49];
}

/** Where one comes to from a position, by bearing and distance on the sphere; radians inside. */
function destination(longitude: number, latitude: number, bearing: number, degrees: number) {
  const angle = degrees * radians;
  const from = latitude * radians;
  const sine =
    Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(bearing);
  const turn = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * Math.cos(from),
    Math.cos(angle) - Math.sin(from) * sine,
  );
  const to = longitude + turn / radians;
  return [to - 360 * Math.round(to / 360), Math.asin(sine) / radians] as const;
}

/** `count` pairs, always the same. */
export function worldLikePairs(count: number, seed = 20_261_122): Ends[] {
  const random = seededRandom(seed);
  const scatter = () => (random() + random() + random() - 1.5) * 2 * spread;
  return Array.from({ length: count }, () => {
    const [middleX, middleY] = regionAt(random());
    const x = middleX + 1.5 * scatter();
    const y = Math.max(-70, Math.min(70, middleY + scatter()));
    const [toX, toY] = destination(x, y, random() * 2 * Math.PI, lengthAt(random()));
    return [x, y, toX, toY];
  });
}

/**
 * Pairs of a CSV file with the columns `lng1`, `lat1`, `lng2`, `lat2`. Rows without four numbers, and
 * places paired with themselves, are left out and counted.
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
