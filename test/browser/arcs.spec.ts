/** The drawn line of an arc and its hit area are the same. */
import type { Position } from '../../src/core/geometry/arc';
import { curveBetween } from '../../src/core/geometry/curve';
import { palettes } from '../../src/core/look/palette';
import { expect, test } from './fixtures';

const ulaanbaatar: Position = [106.92, 47.92];
const unicef: Position = [-73.97, 40.75];
const beijing: Position = [116.407, 39.904];
const newYork: Position = [-74.006, 40.713];

/** With software WebGL on a busy machine, the first frame may take long. */
const firstFrame = { timeout: 60_000 };

test.use({ viewport: { width: 1440, height: 900 } });

/** The area without panels in this window. */
const mapArea = [400, 80, 1340, 600] as const;
const [left, top, right, bottom] = mapArea;

/** Evenly spaced points of a curve, without its ends. */
function samples(curve: Float64Array, count: number): Position[] {
  const points = curve.length / 2;
  return Array.from({ length: count }, (_, index) => {
    const at = 2 * Math.round((points - 1) * (0.1 + (0.8 * index) / (count - 1)));
    return [curve[at] ?? 0, curve[at + 1] ?? 0];
  });
}

test('on the globe an arc crosses the pole, is hidden on the far side, and is hit where it is drawn', {
  tag: '@map',
}, async ({ atlas }) => {
  // Each hit test takes frames, which software WebGL draws slowly.
  test.slow();
  await atlas.open('?pair=ulaanbaatar--unicef&theme=light&camera=0/82/100');
  await atlas.map.waitUntilStill();
  const colour = palettes.light.contact;
  await expect
    .poll(
      async () => (await atlas.map.picture()).count(colour, left, top, right, bottom),
      firstFrame,
    )
    .toBeGreaterThan(100);

  const picture = await atlas.map.picture();
  const curve = samples(curveBetween(ulaanbaatar, unicef, 'globe'), 61);
  let beyondMercator = 0;
  let hidden = 0;
  let answers = 0;
  for (const [index, position] of curve.entries()) {
    const point = await atlas.map.pointOf(position);
    if (point === null) {
      hidden += 1;
      continue;
    }
    if (point.x < left || point.x > right || point.y < top || point.y > bottom) continue;
    if (position[1] > 85.06) beyondMercator += 1;
    // A past tie: dashes of three widths, and gaps of less than two.
    expect(picture.shows(colour, point, 6), `drawn at ${position}`).toBe(true);
    if (index % 12 !== 0) continue;
    expect(await atlas.map.pairUnder(point), `hit at ${position}`).toBe('ulaanbaatar--unicef');
    const aside = { x: point.x + 25, y: point.y };
    expect(await atlas.map.pairUnder(aside), `beside ${position}`).not.toBe('ulaanbaatar--unicef');
    answers += 1;
  }
  expect(beyondMercator).toBeGreaterThan(2);
  expect(answers).toBeGreaterThan(1);
  expect(hidden).toBeLessThan(curve.length / 2);

  // At deep zooms the horizon is near, too: arcs keep their full colour there.
  const [longitude, latitude] = curve[6] ?? ulaanbaatar;
  await atlas.map.lookAt({ zoom: 7.5, latitude, longitude });
  await atlas.map.waitUntilStill();
  await expect
    .poll(
      async () => (await atlas.map.picture()).count(colour, left, top, right, bottom),
      firstFrame,
    )
    .toBeGreaterThan(100);

  await atlas.map.lookAt({ zoom: 0.9, latitude: -60, longitude: -80 });
  await atlas.map.waitUntilStill();
  expect(await atlas.map.pointOf(ulaanbaatar)).toBeNull();
  await expect
    .poll(
      async () => (await atlas.map.picture()).count(colour, left, top, right, bottom),
      firstFrame,
    )
    .toBe(0);
});

test('on the flat map an arc crosses the antimeridian, and is hit where it is drawn', {
  tag: '@map',
}, async ({ atlas }) => {
  // Each hit test takes frames, which software WebGL draws slowly.
  test.slow();
  await atlas.open('?pair=beijing--new-york&theme=light&projection=flat&camera=1.6/45/-165');
  await atlas.map.waitUntilStill();
  const colour = palettes.light['sister-city'];
  await expect
    .poll(
      async () => (await atlas.map.picture()).count(colour, left, top, right, bottom),
      firstFrame,
    )
    .toBeGreaterThan(100);

  const picture = await atlas.map.picture();
  let tried = 0;
  const curve = samples(curveBetween(beijing, newYork, 'flat'), 21);
  for (const [index, position] of curve.entries()) {
    const point = await atlas.map.pointOf(position);
    if (point === null) throw new Error('the flat map hides nothing');
    if (point.x < left || point.x > right || point.y < top || point.y > bottom) continue;
    tried += 1;
    expect(picture.shows(colour, point, 2), `drawn at ${position}`).toBe(true);
    if (index % 4 !== 0) continue;
    expect(await atlas.map.pairUnder(point), `hit at ${position}`).toBe('beijing--new-york');
    const below = { x: point.x, y: point.y + 25 };
    expect(await atlas.map.pairUnder(below), `below ${position}`).not.toBe('beijing--new-york');
  }
  expect(tried).toBeGreaterThan(8);
});
