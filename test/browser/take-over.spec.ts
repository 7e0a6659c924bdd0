/** While the live map takes the place of the drawn one, every tap is answered once. */
import { seededRandom } from '../world-like/seeded-random';
import { expect, test } from './fixtures';

/** `npm run test:take-over` repeats the test until there are two hundred; `npm test` has no time for it. */
const tapsATest = 5;
/** Milliseconds: the app is there before, and so is the live map, but for a slow machine. */
const maxMoment = 3000;
/** How long a finger rests. */
const maxPress = 200;

test(
  'a tap at whatever moment leads to the city, once',
  { tag: '@map' },
  async ({ atlas }, { repeatEachIndex }) => {
    test.skip(process.env.npm_lifecycle_event !== 'test:take-over', 'takes a minute');
    test.slow();
    // Nothing takes the drawn map away while it is measured.
    const release = await atlas.delivery.hold('scripts');
    await atlas.visit('', 'early');
    const point = await atlas.drawnMap.pointOf('bishkek');
    release();
    for (let tap = 0; tap < tapsATest; tap += 1) {
      const random = seededRandom(1 + tap + tapsATest * repeatEachIndex);
      const [moment, press] = [random() * maxMoment, random() * maxPress];
      await test.step(`after ${Math.round(moment)} ms, for ${Math.round(press)} ms`, async () => {
        await atlas.visit('', 'early');
        await atlas.mapIsThere();
        const before = await atlas.historyLength();
        await atlas.pressAt(point, moment, press);

        await expect.poll(() => `${atlas.path()}${atlas.address()}`).toMatch(/place[/=]bishkek/);
        await expect(atlas.anyHeading('Bishkek').first()).toBeVisible();
        expect(await atlas.historyLength()).toBe(before + 1);
      });
    }
  },
);
