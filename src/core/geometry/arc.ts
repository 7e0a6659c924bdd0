/** What the arc layer draws: one arc between two positions, in plain values. */

/** Longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number];

/**
 * A drawn line: flat `[longitude, latitude, …]` in degrees. Longitudes run on beyond ±180 without a
 * jump, so that a curve over the antimeridian is one line.
 */
export type Curve = Float64Array<ArrayBuffer>;

/** How the map is drawn. */
export type Projection = 'globe' | 'flat';

/** Ties in the order in which they are painted: the last lies on top. */
export const arcTies = ['contact', 'agreement', 'sister-city'] as const;
export type ArcTie = (typeof arcTies)[number];

/** Line style: solid while in force, and marks of their own for what is not, or not known. */
export type ArcStanding = 'in-force' | 'suspended' | 'ended' | 'expired' | 'undated';

/** Emphases in the order in which they are painted: the last lies on top. */
export const arcEmphases = ['faded', 'plain', 'selected'] as const;
export type ArcEmphasis = (typeof arcEmphases)[number];

/** How arcs look that are not in full: in one muted colour, in their own, or in their own as hundreds of faint ones. */
export type Resting = 'quiet' | 'coloured' | 'dense';

export interface Arc {
  readonly id: string;
  readonly from: Position;
  readonly to: Position;
  readonly tie: ArcTie;
  readonly standing: ArcStanding;
  /** Pieces of evidence, at least 1; sets the width. */
  readonly weight: number;
  readonly emphasis: ArcEmphasis;
  /** The zoom from which it is drawn in full; 0 for always, infinite for never. */
  readonly fullFrom: number;
  /** A colour of its own instead of its tie's, as `#rrggbb`. */
  readonly colour?: string;
}

/**
 * Colours of the arcs as `#rrggbb`: one a tie, the line under them that parts one from another, and
 * that of arcs which are not in full.
 */
export type ArcPalette = Readonly<Record<ArcTie | 'casing' | 'quiet', string>>;
