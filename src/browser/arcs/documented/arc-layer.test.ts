import { describe, expect, it } from 'vitest';
import type { Arc, ArcPalette } from '../../../core/geometry/arc';
import { createFakeMap } from '../fake-map.fixture';
import { createArcLayer } from './arc-layer';

const palette: ArcPalette = {
  'sister-city': '#b0203a',
  agreement: '#1c5da8',
  contact: '#9c6e00',
  casing: '#fcfaf5',
  quiet: '#56616e',
};

const arcs: readonly Arc[] = [
  {
    id: 'bishkek--moscow',
    from: [74.59, 42.87],
    to: [37.62, 55.75],
    tie: 'agreement',
    standing: 'in-force',
    weight: 10,
    emphasis: 'plain',
    fullFrom: 0,
  },
];

describe('the arc layer', () => {
  const options = { palette };

  it('draws, and releases everything when it is destroyed', () => {
    const fake = createFakeMap();
    const layer = createArcLayer(fake.map, options);
    layer.setArcs(arcs);
    expect(fake.render()).toBe(2);
    layer.destroy();
    expect(fake.context.alive()).toEqual({});
    fake.rebuildStyle();
    expect(fake.render()).toBe(0);
  });

  it.each(['rebuildStyle', 'changeStyle'] as const)(
    'comes back with its arcs after a lost graphics context or another style: %s',
    (event) => {
      const fake = createFakeMap();
      const layer = createArcLayer(fake.map, options);
      layer.setArcs(arcs);
      fake.render();
      const before = fake.context.alive();
      fake[event]();
      expect(fake.render()).toBe(2);
      expect(fake.context.alive()).toEqual(before);
    },
  );

  it('keeps its marks as large as they are where a pixel of CSS has more or fewer of the screen', () => {
    const fake = createFakeMap();
    createArcLayer(fake.map, options).setArcs(arcs);
    const sizes = () =>
      fake
        .callsOfRender()
        .filter(([name]) => name === 'uniform1f')
        .map(([, , value]) => value);
    const [fine, coarse] = [2, 1].map((ratio) => {
      fake.setPixelRatio(ratio);
      return sizes();
    });
    expect(fine).toContain(2);
    expect(coarse).not.toEqual(fine);
    expect(coarse).toHaveLength(fine?.length ?? 0);
  });

  it('asks for a frame when it has changed, and not when it has not', () => {
    const fake = createFakeMap();
    const layer = createArcLayer(fake.map, options);
    layer.setArcs(arcs);
    const before = fake.repaints();
    layer.setPalette(palette);
    layer.setHovered(null);
    expect(fake.repaints()).toBe(before);
    layer.setHovered('bishkek--moscow');
    layer.setPalette({ ...palette });
    expect(fake.repaints()).toBe(before + 2);
  });

  it('marks the arc under the pointer in place, and no other', () => {
    const fake = createFakeMap();
    const layer = createArcLayer(fake.map, options);
    layer.setArcs(arcs);
    fake.render();
    const changes = (id: string | null) => {
      layer.setHovered(id);
      return fake.callsOfRender().filter(([name]) => name === 'bufferSubData').length;
    };
    expect(changes('bishkek--moscow')).toBe(1);
    expect(changes('bishkek--moscow')).toBe(0);
    expect(changes(null)).toBe(1);
    expect(changes('no such arc')).toBe(0);
  });

  it('answers with the arcs under a point, the nearest first and of coinciding ones the upper', () => {
    const fake = createFakeMap();
    const layer = createArcLayer(fake.map, options);
    const camera = {
      ...({ projection: 'globe', longitude: 74.59, latitude: 42.87, zoom: 2 } as const),
      ...{ x: 640, y: 400, eyeDistance: 1200 },
    };
    const [first] = arcs;
    if (first === undefined) throw new Error('there is no arc');
    layer.setArcs([first, { ...first, id: 'same way' }, { ...first, id: 'off', to: [80, 10] }]);
    expect(layer.hits({ x: 640, y: 400 }, 6, camera)).toHaveLength(3);
    const middle = { x: 560, y: 345 };
    expect(layer.hits(middle, 110, camera)).toEqual(['same way', 'bishkek--moscow', 'off']);
  });

  it('answers with no arc that it does not draw now', () => {
    const fake = createFakeMap();
    const layer = createArcLayer(fake.map, options);
    const here = { x: 640, y: 400 };
    const cameraOn = (longitude: number) => ({
      ...({ projection: 'flat', longitude, latitude: 42.87, zoom: 2 } as const),
      ...{ ...here, eyeDistance: 1200 },
    });
    const camera = cameraOn(74.59);
    expect(layer.hits(here, 6, camera)).toEqual([]);
    layer.setArcs(arcs);
    expect(layer.hits(here, 6, camera)).toEqual(['bishkek--moscow']);
    expect(layer.hits({ x: 640, y: 500 }, 6, camera)).toEqual([]);
    layer.setArcs(arcs.map((arc) => ({ ...arc, from: [100, 42.87] })));
    expect(layer.hits(here, 6, camera)).toEqual([]);
    expect(layer.hits(here, 6, cameraOn(100))).toEqual(['bishkek--moscow']);
    layer.setArcs([]);
    expect(layer.hits(here, 6, cameraOn(100))).toEqual([]);
  });
});
