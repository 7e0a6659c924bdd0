/** A fake of the part of a MapLibre map that layers need, with a style that can be lost. */
import type {
  AddLayerObject,
  CustomRenderMethodInput,
  GeoJSONSourceSpecification,
  Map as MapLibreMap,
} from 'maplibre-gl';
import { createCountedContext } from './graphics-context.fixture';

export function createFakeMap() {
  const context = createCountedContext();
  const layers = new Map<string, AddLayerObject>();
  const sources = new Map<string, { data: unknown; setData(data: unknown): void }>();
  const onStyle = new Set<() => void>();
  const onceRendered: (() => void)[] = [];
  /** As MapLibre's: the fonts whose letters were drawn, and the letters. */
  const entries: Record<string, { glyphs: { default: Record<string, object> } }> = {};
  let isStyleLost = false;
  let repaints = 0;
  let pixelRatio = 2;
  let longitude = 60;
  /** Like MapLibre, throws while the WebGL context is lost and there is no style. */
  function ofStyle<Parts>(parts: Parts): Parts {
    if (isStyleLost) throw new TypeError('the map has no style');
    return parts;
  }
  const map = {
    addLayer(layer: AddLayerObject) {
      layers.set(layer.id, { ...layer });
      if (layer.type === 'custom') layer.onAdd?.(map, context.gl);
    },
    removeLayer(id: string) {
      const layer = layers.get(id);
      if (layer?.type === 'custom') layer.onRemove?.(map, context.gl);
      layers.delete(id);
    },
    getLayer: (id: string) => ofStyle(layers).get(id),
    setFilter: (id: string, filter: unknown) => Object.assign(layers.get(id) ?? {}, { filter }),
    setPaintProperty: () => undefined,
    addSource(id: string, { data }: GeoJSONSourceSpecification) {
      const source = {
        data: data as unknown,
        setData(next: unknown) {
          source.data = next;
        },
      };
      sources.set(id, source);
    },
    removeSource: (id: string) => sources.delete(id),
    getSource: (id: string) => ofStyle(sources).get(id),
    isSourceLoaded: () => true,
    style: {
      glyphManager: {
        entries,
        async getGlyphs(letters: Readonly<Record<string, { readonly default: string[] }>>) {
          for (const [font, { default: ids }] of Object.entries(letters)) {
            entries[font] ??= { glyphs: { default: {} } };
            for (const id of ids) entries[font].glyphs.default[id] = {};
          }
        },
      },
    },
    setFeatureState: () => undefined,
    hasImage: () => false,
    addImage: () => undefined,
    on: (_: string, listener: () => void) => onStyle.add(listener),
    once: (_: 'render', listener: () => void) => onceRendered.push(listener),
    off: (_: string, listener: () => void) => onStyle.delete(listener),
    triggerRepaint: () => {
      repaints += 1;
    },
    getCenter: () => ({ lng: longitude, lat: 45 }),
    getZoom: () => 2,
    getPadding: () => ({ top: 0, right: 0, bottom: 0, left: 0 }),
    getVerticalFieldOfView: () => 36.87,
    getCanvas: () => ({ clientWidth: 1280, clientHeight: 800 }),
    getPixelRatio: () => pixelRatio,
    getRenderWorldCopies: () => true,
    getBounds: () => ({ getWest: () => -30, getEast: () => 150 }),
  } as unknown as MapLibreMap;
  return {
    map,
    context,
    layers: () => [...layers.keys()],
    /** The data of a source; `undefined` if there is no such source. */
    dataOf: (id: string) => sources.get(id)?.data,
    /** The letters that were drawn in any font. */
    drawnLetters: () =>
      Object.values(entries)
        .flatMap(({ glyphs }) => Object.keys(glyphs.default))
        .sort()
        .join(''),
    repaints: () => repaints,
    setPixelRatio(ratio: number) {
      pixelRatio = ratio;
    },
    turnTo(east: number) {
      longitude = east;
    },
    /** Renders a frame, and returns its number of draw calls. */
    render(): number {
      const calls = this.callsOfRender();
      return calls.filter(([name]) => /^draw/.test(name)).length;
    },
    callsOfRender() {
      context.takeCalls();
      for (const layer of layers.values()) {
        if (layer.type !== 'custom') continue;
        const input = {
          fov: 0.6435,
          shaderData: { variantName: 'globe', vertexShaderPrelude: '', define: '' },
          defaultProjectionData: {
            mainMatrix: new Float32Array(16).fill(longitude),
            fallbackMatrix: new Float32Array(16),
            tileMercatorCoords: [0, 0, 1, 1],
            clippingPlane: [0, 0, 1, -0.3],
            projectionTransition: 1,
          },
        } as unknown as CustomRenderMethodInput;
        layer.prerender?.(context.gl, input);
        layer.render(context.gl, input);
      }
      for (const listener of onceRendered.splice(0)) listener();
      return context.takeCalls();
    },
    loseStyle() {
      isStyleLost = true;
    },
    /** Simulates the replacement of the style. */
    changeStyle() {
      isStyleLost = false;
      layers.clear();
      sources.clear();
      for (const listener of onStyle) listener();
    },
    /** Simulates the loss and restoration of the WebGL context. */
    rebuildStyle() {
      isStyleLost = false;
      for (const id of [...layers.keys()]) map.removeLayer(id);
      for (const listener of onStyle) listener();
    },
  };
}
