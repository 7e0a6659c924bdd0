/** While the live map replaces the drawn one, every tap has exactly one effect. */
import { seededRandom } from '../world-like/seeded-random';
import { expect, test } from './fixtures';

/** `npm run test:take-over` repeats the test for two hundred taps, which would take too long in `npm test`. */
const tapsATest = 5;
/** In milliseconds: app and live map have loaded by then, except on a slow machine. */
const maxMoment = 3000;
/** The longest press, in milliseconds. */
const maxPress = 200;

test.describe('in a large window', () => {
  // In a small one, Osh may be where the drawn map had Bishkek: the two maps differ by several pixels.
  test.use({ viewport: { width: 1440, height: 900 } });

  test(
    'a tap at any moment opens the city, once',
    { tag: '@map' },
    async ({ atlas }, { repeatEachIndex }) => {
      test.skip(process.env.npm_lifecycle_event !== 'test:take-over', 'takes a minute');
      test.slow();
      // The drawn map must stay while it is measured.
      const release = await atlas.delivery.hold('scripts');
      await atlas.visit('', 'early');
      const point = await atlas.drawnMap.pointOf('bishkek');
      release();
      for (let tap = 0; tap < tapsATest; tap += 1) {
        const random = seededRandom(1 + tap + tapsATest * repeatEachIndex);
        const [moment, press] = [random() * maxMoment, random() * maxPress];
        await test.step(`after ${Math.round(moment)} ms, for ${Math.round(press)} ms`, async () => {
          await atlas.visit('', 'early');
          await atlas.waitForAnyMap();
          const before = await atlas.historyLength();
          await atlas.pressAt(point, moment, press);

          await expect.poll(() => `${atlas.path()}${atlas.address()}`).toMatch(/place[/=]bishkek/);
          await expect(atlas.anyHeading('Bishkek').first()).toBeVisible();
          expect(await atlas.historyLength()).toBe(before + 1);
        });
      }
    },
  );
});

test('until it is seen, the live map is drawn small', { tag: '@map' }, async ({ atlas }) => {
  const fullFrames = await atlas.map.countCoveredFrames();
  await atlas.open();
  await expect(atlas.prerendered).toHaveCount(0);
  // One that is to be seen, and perhaps one of letters that have just loaded.
  expect([1, 2]).toContain(await fullFrames());
});
