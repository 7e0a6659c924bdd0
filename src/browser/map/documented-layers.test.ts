import type { FeatureCollection } from 'geojson';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf } from '../../core/domain/day';
import { cameraIn, noPadding } from '../../core/geometry/viewport';
import { palettes } from '../../core/look/palette';
import { atlasOf, event, viewOf } from '../../core/view/atlas.fixture';
import { composeScene } from '../../core/view/scene';
import { createFakeMap } from '../arcs/fake-map.fixture';
import { nextTask } from '../scripts/next-task';
import { DocumentedLayers } from './documented-layers';

const atlas = atlasOf({
  'bishkek--moscow': [event('meeting', '2000')],
  'bishkek--osh': [event('meeting', '2010')],
});
const today = dayOf(2026, 11, 27);
const all = composeScene(atlas, viewOf({}), today);
const early = composeScene(atlas, viewOf({ years: { from: 2000, to: 2000 } }), today);

beforeEach(() => vi.stubGlobal('document', { fonts: { load: () => Promise.resolve([]) } }));
afterEach(() => vi.unstubAllGlobals());

function setUp() {
  const fake = createFakeMap();
  const layers = new DocumentedLayers(fake.map, palettes.light, 'en');
  const shown = (source: string) =>
    (fake.dataOf(source) as { features: unknown[] } | undefined)?.features.length;
  return { fake, layers, shown };
}

describe('the layers of what is documented', () => {
  it('show a scene that came before the style, and its names when their fonts are there', async () => {
    const { fake, layers, shown } = setUp();
    layers.show(all, 'en');
    expect(fake.layers()).toEqual([]);
    layers.addToStyle();
    expect(shown('places')).toBe(3);
    expect(shown('place-labels')).toBe(0);
    expect(fake.render()).toBeGreaterThan(0);
    await vi.waitFor(() => expect(shown('place-labels')).toBe(3));
    expect(fake.drawnLetters()).toBe('bcehikmosw');
  });

  it('are complete once their names are there', async () => {
    const { fake, layers, shown } = setUp();
    layers.show(all, 'en');
    layers.addToStyle();
    fake.render();
    expect(layers.isDrawn()).toBe(false);
    await vi.waitFor(() => expect(shown('place-labels')).toBe(3));
    fake.render();
    expect(layers.isDrawn()).toBe(true);
  });

  it('turn names inwards that the edge of the map would cut', async () => {
    const { fake, layers } = setUp();
    layers.show(all, 'en');
    layers.addToStyle();
    const sides = () =>
      (fake.dataOf('place-labels') as FeatureCollection).features.map((each) => [
        each.properties?.id,
        each.properties?.side,
      ]);
    await vi.waitFor(() => expect(sides()).toContainEqual(['bishkek', 'any']));
    const viewport = { width: 300, height: 600, padding: noPadding };
    const [longitude] = atlas.places.get('bishkek')?.coordinates ?? [0];
    // Half the map's width is 105 degrees.
    const camera = { zoom: 0, latitude: 0, longitude: longitude - 100 };
    layers.follow(cameraIn(viewport, 'flat', camera), viewport);
    await vi.waitFor(() => expect(sides()).toContainEqual(['bishkek', 'left']));
  });

  it('redraw nothing for the same scene, palette and target', () => {
    const { fake, layers } = setUp();
    layers.addToStyle();
    layers.show(all, 'en');
    layers.setHovered({ type: 'pair', id: 'bishkek--moscow', point: { x: 0, y: 0 } });
    const before = fake.repaints();
    const data = fake.dataOf('places');
    layers.show(all, 'en');
    layers.setPalette(palettes.light);
    layers.setHovered({ type: 'pair', id: 'bishkek--moscow', point: { x: 9, y: 9 } });
    expect(fake.repaints()).toBe(before);
    expect(fake.dataOf('places')).toBe(data);
  });

  it.each(['rebuildStyle', 'changeStyle'] as const)(
    'come back with what was shown meanwhile after a lost context or another style: %s',
    async (change) => {
      const { fake, layers, shown } = setUp();
      layers.show(all, 'en');
      layers.addToStyle();
      fake.render();
      layers.leaveStyle();
      fake.loseStyle();
      for (let task = 0; task < 20; task += 1) await nextTask();
      expect(shown('place-labels')).toBe(0);
      layers.show(early, 'ru');
      layers.setPalette(palettes.dark);
      layers.setHovered({ type: 'place', id: 'bishkek', point: { x: 0, y: 0 } });
      fake[change]();
      layers.addToStyle();
      await vi.waitFor(() => expect([shown('places'), shown('place-labels')]).toEqual([2, 2]));
      expect(fake.render()).toBeGreaterThan(0);
    },
  );

  it('leave an arc though the context was lost meanwhile', () => {
    const arcsSent = (wasHovered: boolean) => {
      const { fake, layers } = setUp();
      layers.show(all, 'en');
      layers.addToStyle();
      if (wasHovered)
        layers.setHovered({ type: 'pair', id: 'bishkek--osh', point: { x: 0, y: 0 } });
      fake.render();
      layers.leaveStyle();
      fake.loseStyle();
      layers.setHovered(null);
      fake.rebuildStyle();
      layers.addToStyle();
      return fake.callsOfRender().find(([name]) => name === 'bufferData')?.[2];
    };
    expect(arcsSent(true)).toEqual(arcsSent(false));
  });

  it('answer with places, or else with arcs', () => {
    const { layers } = setUp();
    layers.show(all, 'en');
    layers.addToStyle();
    const [place] = all.places;
    const [longitude = 0, latitude = 0] = place?.place.coordinates ?? [];
    const point = { x: 640, y: 400 };
    const camera = {
      ...({ projection: 'globe', longitude, latitude, zoom: 7 } as const),
      ...{ ...point, eyeDistance: 1200 },
    };
    const targets = (x: number) =>
      layers.targetsAt({ x, y: 400 }, 'mouse', camera).map(({ type, id }) => `${type} ${id}`);
    expect(targets(640)).toEqual([`place ${place?.place.id}`]);
    expect(targets(730)).toEqual(['pair bishkek--moscow', 'pair bishkek--osh']);
    expect(targets(560)).toEqual([]);
  });
});
