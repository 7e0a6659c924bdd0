import type {
  CustomLayerInterface,
  CustomRenderMethodInput,
  Map as MapLibreMap,
} from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import type { Arc, ArcPalette } from './arc';
import { createArcLayer } from './arc-layer';
import { createCountedContext } from './graphics-context.fixture';

const palette: ArcPalette = {
  'sister-city': '#b0203a',
  agreement: '#1c5da8',
  contact: '#9c6e00',
  casing: '#fcfaf5',
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
  },
];

/** As much of a map as the layer needs, with a style that can be lost. */
function createFakeMap() {
  const context = createCountedContext();
  const layers = new Map<string, CustomLayerInterface>();
  const onStyle = new Set<() => void>();
  let repaints = 0;
  const map = {
    addLayer(layer: CustomLayerInterface) {
      layers.set(layer.id, layer);
      layer.onAdd?.(map, context.gl);
    },
    removeLayer(id: string) {
      layers.get(id)?.onRemove?.(map, context.gl);
      layers.delete(id);
    },
    getLayer: (id: string) => layers.get(id),
    on: (_: string, listener: () => void) => onStyle.add(listener),
    off: (_: string, listener: () => void) => onStyle.delete(listener),
    triggerRepaint: () => {
      repaints += 1;
    },
    getCenter: () => ({ lng: 60, lat: 45 }),
    getZoom: () => 2,
    getPadding: () => ({ top: 0, right: 0, bottom: 0, left: 0 }),
    getCanvas: () => ({ clientWidth: 1280, clientHeight: 800 }),
    getPixelRatio: () => 2,
    getRenderWorldCopies: () => true,
    getBounds: () => ({ getWest: () => -30, getEast: () => 150 }),
  } as unknown as MapLibreMap;
  return {
    map,
    context,
    repaints: () => repaints,
    /** How often a frame draws. */
    render(): number {
      const calls = this.callsOfRender();
      return calls.filter(([name]) => name === 'drawArraysInstanced').length;
    },
    callsOfRender() {
      context.takeCalls();
      for (const layer of layers.values()) {
        layer.render(context.gl, {
          fov: 0.6435,
          shaderData: { variantName: 'globe', vertexShaderPrelude: '', define: '' },
          defaultProjectionData: {
            mainMatrix: new Float32Array(16),
            fallbackMatrix: new Float32Array(16),
            tileMercatorCoords: [0, 0, 1, 1],
            clippingPlane: [0, 0, 1, -0.3],
            projectionTransition: 1,
          },
        } as unknown as CustomRenderMethodInput);
      }
      return context.takeCalls();
    },
    /** What MapLibre does when the graphics context is lost and given back. */
    rebuildStyle() {
      for (const id of [...layers.keys()]) map.removeLayer(id);
      for (const listener of onStyle) listener();
    },
  };
}

describe('the arc layer', () => {
  const options = { palette, projection: 'globe' } as const;

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

  it('comes back with its arcs after a lost graphics context', () => {
    const fake = createFakeMap();
    const layer = createArcLayer(fake.map, options);
    layer.setArcs(arcs);
    fake.render();
    const before = fake.context.alive();
    fake.rebuildStyle();
    expect(fake.render()).toBe(2);
    expect(fake.context.alive()).toEqual(before);
  });

  it('asks for a frame when it has changed, and not when it has not', () => {
    const fake = createFakeMap();
    const layer = createArcLayer(fake.map, options);
    layer.setArcs(arcs);
    const before = fake.repaints();
    layer.setPalette(palette);
    layer.setProjection('globe');
    layer.setHovered(null);
    expect(fake.repaints()).toBe(before);
    layer.setHovered('bishkek--moscow');
    layer.setPalette({ ...palette });
    layer.setProjection('flat');
    expect(fake.repaints()).toBe(before + 3);
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

  it('answers with the arc under a point', () => {
    const fake = createFakeMap();
    const layer = createArcLayer(fake.map, options);
    const camera = {
      ...({ projection: 'globe', longitude: 74.59, latitude: 42.87, zoom: 2 } as const),
      ...{ x: 640, y: 400, eyeDistance: 1200 },
    };
    expect(layer.hit({ x: 640, y: 400 }, 6, camera)).toBeNull();
    layer.setArcs(arcs);
    expect(layer.hit({ x: 640, y: 400 }, 6, camera)).toBe('bishkek--moscow');
    expect(layer.hit({ x: 640, y: 500 }, 6, camera)).toBeNull();
  });
});
