/** Gestures of fingers and pens on the drawn map of a page without WebGL, and on the live map. */
import type { AtlasPage } from './atlas-page';
import { expect, test } from './fixtures';
import type { Point } from './live-map';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** Few places, so that no other place is nearer to the finger. */
const fewPlaces = '?years=1995..1996&undated=hide';

type PointOf = (place: string) => Promise<Point>;

/** Opens one of the two maps; the returned function finds a place on it. */
const maps: Readonly<Record<'drawn' | 'live', (atlas: AtlasPage) => Promise<PointOf>>> = {
  drawn: async (atlas) => {
    await atlas.disableWebGl();
    await atlas.open(fewPlaces);
    await atlas.button('Dismiss').click();
    await atlas.drawnMap.waitUntilMovable();
    return (place) => atlas.drawnMap.pointOf(place);
  },
  live: async (atlas) => {
    await atlas.open(fewPlaces);
    await atlas.map.waitUntilStill();
    return (place) => atlas.map.positionOf(place);
  },
};

for (const [name, openMap] of Object.entries(maps)) {
  const tag = name === 'live' ? '@map' : [];

  test(`a tap on the ${name} map selects once, for any duration`, { tag }, async ({
    atlas,
    fingers,
  }) => {
    const pointOf = await openMap(atlas);
    const clicks = await atlas.countClicks();

    await fingers.cancel(await pointOf('moscow'));
    await fingers.rest(await pointOf('moscow'));
    await expect(atlas.panel.heading('Moscow')).toBeVisible();
    await expect.poll(() => atlas.address()).toBe(`?place=moscow&${fewPlaces.slice(1)}`);
    expect(await clicks()).toBe(1);
    await atlas.back();
    await expect.poll(() => atlas.address()).toBe(fewPlaces);
  });

  test(`a double tap on the ${name} map selects what the first tap hit`, { tag }, async ({
    atlas,
    fingers,
  }) => {
    const pointOf = await openMap(atlas);

    await fingers.tapTwice(await pointOf('moscow'));
    await expect(atlas.panel.heading('Moscow')).toBeVisible();
    await expect.poll(() => atlas.address()).toContain('?place=moscow&');
    await atlas.back();
    await expect.poll(() => atlas.address()).toContain(fewPlaces);
  });

  test(`two fingers that move apart zoom the ${name} map and select nothing`, { tag }, async ({
    atlas,
    fingers,
  }) => {
    const pointOf = await openMap(atlas);
    const distance = async () => {
      const [a, b] = [await pointOf('moscow'), await pointOf('beijing')];
      return Math.hypot(a.x - b.x, a.y - b.y);
    };
    const [before, clicks] = [await distance(), await atlas.countClicks()];

    await fingers.spread(await pointOf('moscow'));
    await expect.poll(() => atlas.address()).toContain('camera=');
    await expect.poll(distance).toBeGreaterThan(1.4 * before);
    expect(atlas.address()).not.toContain('place=');
    expect(await clicks()).toBe(0);
  });

  test(`a pen previews a place on the ${name} map and opens it`, { tag }, async ({
    atlas,
    fingers,
  }) => {
    const pointOf = await openMap(atlas);
    const { x, y } = await pointOf('moscow');

    await fingers.hoverPen({ x: x - 3, y });
    await fingers.hoverPen({ x, y });
    await expect(atlas.text(/^Russia · \d+ partners?$/)).toBeVisible();
    await fingers.tapPen({ x, y });
    await expect(atlas.panel.heading('Moscow')).toBeVisible();
  });
}
