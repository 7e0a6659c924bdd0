/** A crowd of arcs in each engine: graphics drivers round differently. */
import { seededRandom } from '../world-like/seeded-random';
import { CrowdWindow } from './crowd-window';
import { expect, test } from './fixtures';

const fewArcs = [
  ...[139.69, 35.69, -118.24, 34.05],
  ...[74.59, 42.87, 37.62, 55.75],
  ...[2.35, 48.86, 139.69, 35.69],
  ...[-43.2, -22.9, 28.98, 41.01],
  ...[151.2, -33.87, -122.68, 45.52],
];
/** Invisible arcs from a place to itself: so many that all arcs are drawn by the method for many. */
const places = Array.from({ length: 4 * 300 }, () => 0);

/** Two thousand arcs in Europe. */
function europe(): number[] {
  const random = seededRandom(7);
  return Array.from({ length: 4 * 2000 }, (_, at) => 25 * random() + (at % 2 === 0 ? 0 : 40));
}

test('the drawing methods for few and for many arcs give the same darkness', async ({ engine }) => {
  const crowd = await CrowdWindow.open(await engine.open());
  const painted = await crowd.darkness(fewArcs);
  const counted = await crowd.darkness([...fewArcs, ...places]);
  expect(Math.abs(counted - painted)).toBeLessThan(6);
  expect(Math.abs((await crowd.darkness(europe())) - 108.7)).toBeLessThan(2);
  await crowd.close();
});
