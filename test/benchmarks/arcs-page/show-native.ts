/** Shows the pairs with a line layer of MapLibre, with the same curves. */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Position, Projection } from '../../../src/core/geometry/arc';
import { curveBetween } from '../../../src/core/geometry/curve';
import { type Ends, line, pickRadius, type Shown } from './workload';

function lineOf(from: Position, to: Position, projection: Projection): [number, number][] {
  const curve = curveBetween(from, to, projection);
  return Array.from({ length: curve.length / 2 }, (_, at) => [
    curve[2 * at] ?? 0,
    Math.max(-85.05, Math.min(85.05, curve[2 * at + 1] ?? 0)),
  ]);
}

export function showNative(map: MapLibreMap, ends: Ends, projection: Projection): Shown {
  map.addSource('arcs', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  map.addLayer({
    ...{ id: 'arcs', type: 'line', source: 'arcs' },
    paint: { 'line-color': line.colour, 'line-width': line.width, 'line-opacity': line.opacity },
  });
  map.getSource<GeoJSONSource>('arcs')?.setData({
    type: 'FeatureCollection',
    features: Array.from({ length: ends.length / 4 }, (_, index) => {
      const [fromX = 0, fromY = 0, toX = 0, toY = 0] = ends.subarray(4 * index);
      return {
        ...({ type: 'Feature', id: index } as const),
        properties: { odd: index % 2 },
        geometry: {
          type: 'LineString',
          coordinates: lineOf([fromX, fromY], [toX, toY], projection),
        },
      };
    }),
  });
  return {
    filter: (half) => map.setFilter('arcs', ['==', ['get', 'odd'], half]),
    pick(x, y) {
      const box: [[number, number], [number, number]] = [
        [x - pickRadius, y - pickRadius],
        [x + pickRadius, y + pickRadius],
      ];
      return map.queryRenderedFeatures(box, { layers: ['arcs'] })[0]?.id;
    },
  };
}
