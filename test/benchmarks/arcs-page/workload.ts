/** What every renderer of the benchmark shows, and what it answers. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Projection } from '../../../src/core/geometry/arc';

/** Of each pair: longitude and latitude of one end, then of the other; degrees. */
export type Ends = Float64Array<ArrayBuffer>;

/** The pairs whose index leaves this rest when it is halved. */
export type Half = 0 | 1;

/** What one renderer does with the pairs. */
export interface Shown {
  /** Leaves only every second pair: those with an even index, or those with an odd one. */
  filter(rest: Half): void;
  /** Whatever lies within three pixels of a point. */
  pick(x: number, y: number): unknown;
}

export type Show = (map: MapLibreMap, ends: Ends, projection: Projection) => Shown | Promise<Shown>;

/** The same thin line for all renderers. */
export const line = { colour: '#b0203a', rgb: [176, 32, 58], width: 1, opacity: 0.42 } as const;
export const pickRadius = 3;
