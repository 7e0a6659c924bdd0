/** The pairs by the layer for crowds of arcs. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { createCrowdLayer } from '../../../src/browser/arcs/crowd/crowd-layer';
import { cameraOf } from '../../../src/browser/arcs/map-camera';
import type { Projection } from '../../../src/core/geometry/arc';
import { crowdStates } from '../../../src/core/geometry/crowd';
import { type Ends, line, pickRadius, type Show, type Shown } from './workload';

function show(
  map: MapLibreMap,
  ends: Ends,
  projection: Projection,
  detailInMotion: 'rough' | 'full',
): Shown {
  const palette = { sparse: line.colour, dense: '#5c0d1c', selected: '#1c5da8', casing: '#fcfaf5' };
  const layer = createCrowdLayer(map, { palette, detailInMotion });
  layer.setArcs(ends);
  return {
    filter(half) {
      const states = new Uint8Array(ends.length / 4);
      for (let arc: number = half; arc < states.length; arc += 2) states[arc] = crowdStates.plain;
      layer.setStates(states);
    },
    pick: (x, y) => layer.hits({ x, y }, pickRadius, cameraOf(map, projection))[0],
  };
}

export const showCrowd: Show = (map, ends, projection) => show(map, ends, projection, 'rough');
export const showCrowdInFull: Show = (map, ends, projection) => show(map, ends, projection, 'full');
