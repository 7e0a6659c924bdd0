/** Shows the pairs with the layer for crowds of arcs. */
import { createCrowdLayer } from '../../../src/browser/arcs/crowd/crowd-layer';
import { cameraOf } from '../../../src/browser/arcs/map-camera';
import { crowdStates } from '../../../src/core/geometry/crowd';
import { line, pickRadius, type Show } from './workload';

export const showCrowd: Show = (map, ends, projection) => {
  const palette = { sparse: line.colour, dense: '#5c0d1c', selected: '#1c5da8', casing: '#fcfaf5' };
  const layer = createCrowdLayer(map, { palette });
  layer.setArcs(ends);
  return {
    filter(half) {
      const states = new Uint8Array(ends.length / 4);
      for (let arc: number = half; arc < states.length; arc += 2) states[arc] = crowdStates.plain;
      layer.setStates(states);
    },
    pick: (x, y) => layer.hits({ x, y }, pickRadius, cameraOf(map, projection))[0],
  };
};
