/** As much of a MapLibre map as a custom layer needs, with a style that can be lost. */
import type {
  CustomLayerInterface,
  CustomRenderMethodInput,
  Map as MapLibreMap,
} from 'maplibre-gl';
import { createCountedContext } from './graphics-context.fixture';

export function createFakeMap() {
  const context = createCountedContext();
  const layers = new Map<string, CustomLayerInterface>();
  const onStyle = new Set<() => void>();
  let repaints = 0;
  let pixelRatio = 2;
  let longitude = 60;
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
    getCenter: () => ({ lng: longitude, lat: 45 }),
    getZoom: () => 2,
    getPadding: () => ({ top: 0, right: 0, bottom: 0, left: 0 }),
    getCanvas: () => ({ clientWidth: 1280, clientHeight: 800 }),
    getPixelRatio: () => pixelRatio,
    getRenderWorldCopies: () => true,
    getBounds: () => ({ getWest: () => -30, getEast: () => 150 }),
  } as unknown as MapLibreMap;
  return {
    map,
    context,
    repaints: () => repaints,
    setPixelRatio(ratio: number) {
      pixelRatio = ratio;
    },
    turnTo(east: number) {
      longitude = east;
    },
    /** How often a frame draws. */
    render(): number {
      const calls = this.callsOfRender();
      return calls.filter(([name]) => /^draw/.test(name)).length;
    },
    callsOfRender() {
      context.takeCalls();
      for (const layer of layers.values()) {
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
      return context.takeCalls();
    },
    /** What MapLibre does when another style takes the place of this one. */
    changeStyle() {
      layers.clear();
      for (const listener of onStyle) listener();
    },
    /** What MapLibre does when the graphics context is lost and given back. */
    rebuildStyle() {
      for (const id of [...layers.keys()]) map.removeLayer(id);
      for (const listener of onStyle) listener();
    },
  };
}
