/** The workload of the benchmark, and the interface of its renderers. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Projection } from '../../../src/core/geometry/arc';

/** For each pair: longitude and latitude of one end, then of the other, in degrees. */
export type Ends = Float64Array<ArrayBuffer>;

/** The pairs with an even (0) or odd (1) index. */
export type Half = 0 | 1;

/** One renderer that shows the pairs. */
export interface Shown {
  /** Shows only every second pair: those with an even index, or those with an odd one. */
  filter(rest: Half): void;
  /** Finds what is within three pixels of a point. */
  pick(x: number, y: number): unknown;
}

export type Show = (map: MapLibreMap, ends: Ends, projection: Projection) => Shown | Promise<Shown>;

/** The same thin line for all renderers. */
export const line = { colour: '#b0203a', rgb: [176, 32, 58], width: 1, opacity: 0.42 } as const;
export const pickRadius = 3;
