/** Shows the pairs with deck.gl's arc layer, with great circles and its data filter. */
import { DataFilterExtension } from '@deck.gl/extensions';
import { ArcLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Projection } from '../../../src/core/geometry/arc';
import { type Ends, line, pickRadius, type Shown } from './workload';

const colour: [number, number, number, number] = [...line.rgb, Math.round(255 * line.opacity)];

export function showDeck(map: MapLibreMap, ends: Ends, projection: Projection): Shown {
  const pairs = ends.length / 4;
  const from = new Float32Array(2 * pairs);
  const to = new Float32Array(2 * pairs);
  const odd = new Float32Array(pairs);
  for (let pair = 0; pair < pairs; pair += 1) {
    from.set(ends.subarray(4 * pair, 4 * pair + 2), 2 * pair);
    to.set(ends.subarray(4 * pair + 2, 4 * pair + 4), 2 * pair);
    odd[pair] = pair % 2;
  }
  const filter = new DataFilterExtension({ filterSize: 1 });
  const attributes = {
    getSourcePosition: { value: from, size: 2 },
    getTargetPosition: { value: to, size: 2 },
    getFilterValue: { value: odd, size: 1 },
  };
  const layerWith = (filterRange: [number, number]) =>
    new ArcLayer({
      id: 'arcs',
      data: { length: pairs, attributes },
      greatCircle: true,
      getHeight: 0,
      getWidth: line.width,
      getSourceColor: colour,
      getTargetColor: colour,
      pickable: true,
      extensions: [filter],
      filterRange,
      // Required on MapLibre's globe, where nothing is drawn otherwise.
      ...(projection === 'globe' && { parameters: { depthCompare: 'always' } }),
    });
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [layerWith([0, 1])] });
  map.addControl(overlay);
  return {
    filter: (half) => overlay.setProps({ layers: [layerWith([half, half])] }),
    pick: (x, y) => overlay.pickObject({ x, y, radius: pickRadius })?.index,
  };
}
