/** Shows the pairs as documented arcs with casings: with the atlas's own layer, and with MapLibre's line layers. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { createArcLayer } from '../../../src/browser/arcs/documented/arc-layer';
import { cameraOf } from '../../../src/browser/arcs/map-camera';
import type { Arc, Projection } from '../../../src/core/geometry/arc';
import { showNative } from './show-native';
import { type Ends, line, pickRadius, type Shown } from './workload';

const casing = '#fcfaf5';
const palette = {
  ...{ 'sister-city': line.colour, agreement: '#1c5da8', contact: '#9c6e00', casing },
  quiet: '#56616e',
} as const;

function arcsOf(ends: Ends): Arc[] {
  return Array.from({ length: ends.length / 4 }, (_, index) => {
    const [fromX = 0, fromY = 0, toX = 0, toY = 0] = ends.subarray(4 * index);
    return {
      ...{ id: `${index}`, from: [fromX, fromY], to: [toX, toY], weight: 1 },
      ...({ tie: 'sister-city', standing: 'in-force', emphasis: 'plain', fullFrom: 0 } as const),
    };
  });
}

export function showDocumented(map: MapLibreMap, ends: Ends, projection: Projection): Shown {
  const arcs = arcsOf(ends);
  const layer = createArcLayer(map, { palette });
  layer.setArcs(arcs);
  return {
    filter: (half) => layer.setArcs(arcs.filter((_, index) => index % 2 === half)),
    pick: (x, y) => layer.hits({ x, y }, pickRadius, cameraOf(map, projection))[0],
  };
}

export function showNativeDocumented(map: MapLibreMap, ends: Ends, projection: Projection): Shown {
  const width = 1.8;
  const shown = showNative(map, ends, projection);
  map.addLayer(
    {
      ...{ id: 'casing', type: 'line', source: 'arcs', layout: { 'line-cap': 'round' } },
      paint: { 'line-color': casing, 'line-width': width + 2.2, 'line-opacity': 0.75 },
    },
    'arcs',
  );
  map.setPaintProperty('arcs', 'line-width', width);
  map.setPaintProperty('arcs', 'line-opacity', 0.9);
  return {
    filter(half) {
      shown.filter(half);
      map.setFilter('casing', ['==', ['get', 'odd'], half]);
    },
    pick: shown.pick,
  };
}
