/** The drawn lines of a crowd of arcs and their hit areas are the same. */
import { expect } from '@playwright/test';
import { seededRandom } from '../world-like/seeded-random';
import { type CrowdMap, testWithCrowd } from './crowd-map';
import type { Look } from './crowd-page/crowd';

type Ends = readonly [fromX: number, fromY: number, toX: number, toY: number];

const viewport = { width: 320, height: 200 };
/** The maximum distance of an arc's pixels from its middle: half the line's width, and a margin for rounding. */
const halfLine = 1.5;
const tolerance = 6;
const margin = tolerance + 4;

/** Arcs over the antimeridian, over the pole, and among neighbours. */
const arcs: readonly Ends[] = [
  [139.69, 35.69, -118.24, 34.05],
  [174.76, -36.85, -70.67, -33.45],
  [-157.86, 21.31, 171.38, 7.12],
  [-149.9, 61.22, 150.8, 59.57],
  [106.92, 47.92, -73.97, 40.75],
  [74.59, 42.87, 37.62, 55.75],
  [116.4, 39.9, -74, 40.71],
  [13.4, 52.52, 2.35, 48.86],
  [2.35, 48.86, 139.69, 35.69],
  [30, 60, -150, -55],
  [151.2, -33.87, -122.68, 45.52],
  [-43.2, -22.9, 28.98, 41.01],
];
const overThePacific = [0, 1, 2, 3];

const test = testWithCrowd(arcs.flat(), viewport);

/** The distance from a point to the nearest dark pixel; infinite if there is none. */
function distanceTo(pixels: readonly number[], [x, y]: readonly [number, number]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < pixels.length; at += 2) {
    nearest = Math.min(nearest, Math.hypot((pixels[at] ?? 0) - x, (pixels[at + 1] ?? 0) - y));
  }
  return nearest;
}

/** Random points, half of them near an arc, where an error would show. */
function randomPoints(drawn: readonly (readonly number[])[]): [number, number][] {
  const random = seededRandom(20_261_122);
  const all = drawn.flat();
  return Array.from({ length: 500 }, (_, index) => {
    if (index % 2 === 0) {
      const within = (size: number) => margin + random() * (size - 2 * margin);
      return [within(viewport.width), within(viewport.height)];
    }
    const at = 2 * Math.floor((random() * all.length) / 2);
    const aside = () => (random() - 0.5) * 4 * tolerance;
    const [x, y] = [(all[at] ?? 0) + aside(), (all[at + 1] ?? 0) + aside()];
    // Outside of the window, nothing is drawn to compare with.
    return [
      Math.max(margin, Math.min(viewport.width - margin, x)),
      Math.max(margin, Math.min(viewport.height - margin, y)),
    ];
  });
}

async function drawnArcs(crowd: CrowdMap): Promise<number[][]> {
  const drawn: number[][] = [];
  for (const arc of arcs.keys()) drawn.push(await crowd.darkPixelsOf(arc));
  return drawn;
}

/** At the globe's edge, an arc is foreshortened so much that its straight pieces end a little early. */
const looks: readonly (Look & { readonly early: number })[] = [
  { projection: 'flat', longitude: 160, latitude: 20, zoom: 0.2, early: 0 },
  { projection: 'globe', longitude: 20, latitude: 62, zoom: 0.1, early: 2 },
];

for (const { early, ...look } of looks) {
  test(`at 500 points of the ${look.projection} map exactly the drawn arcs are hit`, {
    tag: '@map',
  }, async ({ open }) => {
    const crowd = await open(look);
    const drawn = await drawnArcs(crowd);
    const points = randomPoints(drawn);
    const hits = await crowd.hitsAt(points, tolerance);

    const wrong: string[] = [];
    let answers = 0;
    for (const [index, point] of points.entries()) {
      const found = hits[index] ?? [];
      answers += found.length;
      const distances = drawn.map((pixels) => distanceTo(pixels, point));
      for (const [arc, distance] of distances.entries()) {
        const isTooFar = found.includes(arc) && distance > tolerance + halfLine + early;
        const isMissed = !found.includes(arc) && distance < tolerance - halfLine;
        if (isTooFar || isMissed) wrong.push(`arc ${arc} at ${point}: ${distance}`);
      }
      const [first] = found;
      const nearest = Math.min(...distances);
      if (first !== undefined && (distances[first] ?? 0) > nearest + 2 * halfLine) {
        wrong.push(`arc ${first} before a nearer one at ${point}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(answers).toBeGreaterThan(200);
  });
}

test('the two drawing methods, for few and for many arcs, look the same', {
  tag: '@map',
}, async ({ open }) => {
  const crowd = await open({ projection: 'flat', longitude: 20, latitude: 30, zoom: 0.2 });
  const painted = await crowd.darkness();
  const places = Array.from({ length: 300 }, () => [0, 0, 0, 0]);
  await crowd.setArcs([...arcs, ...places].flat());
  const counted = await crowd.darkness();

  const drawn = counted.flatMap((dark, pixel) => (dark > 0 ? [pixel] : []));
  expect(drawn.length).toBeGreaterThan(1000);
  const differences = drawn.map((pixel) => (painted[pixel] ?? 0) - (counted[pixel] ?? 0));
  const mean = differences.reduce((sum, each) => sum + each, 0) / differences.length;
  expect(Math.abs(mean)).toBeLessThan(4);
  const greatest = differences.toSorted((a, b) => Math.abs(a) - Math.abs(b));
  expect(Math.abs(greatest[Math.floor(0.95 * greatest.length)] ?? 255)).toBeLessThan(25);
});

test('arcs over the Pacific do not cross the whole map, and survive changes of style, context and resolution', {
  tag: '@map',
}, async ({ open }) => {
  const zoom = 0.2;
  const look: Look = { projection: 'flat', longitude: -172, latitude: 20, zoom };
  const crowd = await open(look, { width: 320, height: 400 });
  const world = 512 * 2 ** zoom;
  for (const arc of overThePacific) {
    const pixels = await crowd.darkPixelsOf(arc);
    const columns = pixels.filter((_, at) => at % 2 === 0);
    expect(columns.length, `arc ${arc}`).toBeGreaterThan(20);
    expect(Math.max(...columns) - Math.min(...columns), `arc ${arc}`).toBeLessThan(
      (130 / 360) * world,
    );
  }

  const [shown = 0] = overThePacific;
  const before = await crowd.darkPixelsOf(shown);
  await crowd.changeStyle();
  expect(await crowd.darkPixels()).toEqual(before);
  await crowd.loseContext();
  expect(await crowd.darkPixels()).toEqual(before);

  await crowd.setPixelRatio(2);
  const finer = await crowd.darkPixels();
  expect(finer.length).toBeGreaterThan(2 * before.length);
  for (let at = 0; at < before.length; at += 2) {
    expect(distanceTo(finer, [before[at] ?? 0, before[at + 1] ?? 0])).toBeLessThan(1.5);
  }
});
