/** Touch gestures on the sheet and on an embed, recognized by the browser itself. */
import { expect, test } from './fixtures';
import type { Point } from './live-map';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** The ways of two fingers that move to the right, on both sides of a point. */
const twoAcross = ({ x, y }: Point) =>
  [x - 60, x].map((at): readonly [Point, Point] => [
    { x: at, y },
    { x: at + 60, y },
  ]);

test('a finger on the handle moves the sheet, and one on the content scrolls it', async ({
  atlas,
  fingers,
}) => {
  await atlas.open('?tab=list&place=bishkek');
  await expect(atlas.panel.heading('Bishkek')).toBeVisible();
  const half = await atlas.panel.height();
  const clicks = await atlas.countClicks();

  const { content, head } = await atlas.panel.grips();
  const up = (from: typeof head, by: number) => [[from, { x: from.x, y: from.y - by }]] as const;
  await fingers.move(up(content, 150));
  await expect.poll(() => atlas.panelScroll()).toBeGreaterThan(80);
  expect(await atlas.panel.height()).toBe(half);

  await fingers.move(up(head, 300), true);
  await expect.poll(() => atlas.panel.height()).toBe(half);
  await fingers.move(up(head, 300));
  await expect.poll(() => atlas.panel.height()).toBeGreaterThan(1.5 * half);
  expect(await clicks()).toBe(0);
  expect(atlas.address()).toBe('?tab=list&place=bishkek');
});

test('on an embed one finger scrolls the page around it, and two move the map', {
  tag: '@map',
}, async ({ host, fingers }) => {
  await host.open('article');
  const map = host.map('Sister cities of Bishkek');
  await map.waitForLiveMap();
  const before = await map.camera();
  const from = await map.uncoveredPoint();
  await fingers.move([[from, { x: from.x, y: from.y - 60 }]]);
  await expect.poll(() => host.scrollPosition()).toBeGreaterThan(30);
  expect(await map.camera()).toEqual(before);

  const scrolled = await host.scrollPosition();
  const { x, y } = await map.uncoveredPoint();
  await fingers.move(twoAcross({ x, y }));
  await expect.poll(() => map.camera()).not.toEqual(before);
  expect(await host.scrollPosition()).toBe(scrolled);
});

test('on an embed without a live map one finger scrolls the page, and two move and zoom the drawn map', async ({
  atlas,
  host,
  fingers,
}) => {
  await atlas.disableWebGl();
  await host.open('article');
  const map = host.map('Sister cities of Bishkek');
  await expect(map.content.text('A simpler map')).toBeVisible();
  const { x, y } = await map.uncoveredPoint();
  const before = await map.drawnCamera();
  const moved = async () => {
    await fingers.move(twoAcross({ x, y }));
    return map.drawnCamera();
  };
  // Until the outlines of the earth have arrived, gestures do not move it.
  await expect.poll(moved).not.toEqual(before);
  const { zoom } = await map.drawnCamera();
  await fingers.spread({ x, y });
  expect((await map.drawnCamera()).zoom).toBeGreaterThan(zoom + 0.5);
  expect(await host.scrollPosition()).toBe(0);

  const camera = await map.drawnCamera();
  await fingers.move([
    [
      { x, y },
      { x, y: y - 60 },
    ],
  ]);
  await expect.poll(() => host.scrollPosition()).toBeGreaterThan(30);
  expect(await map.drawnCamera()).toEqual(camera);
});
