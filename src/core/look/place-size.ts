/** The size of a place's dot. */
import { fullnessAt, scaleAt } from './zoom-scale';

const minRadius = 3;
const maxRadius = 9;

/** The radius of a place's dot in CSS pixels. Its area grows with the number of pairs. */
export function placeRadius(degree: number): number {
  return Math.min(maxRadius, minRadius * Math.sqrt(Math.max(1, degree) * 0.7 + 0.3));
}

/** The radius of a place that is not drawn in full, as a share and as a maximum. */
const restingShare = 0.45;
const maxResting = 4;

export function restingRadius(degree: number): number {
  return Math.min(maxResting, restingShare * placeRadius(degree));
}

/** The radius factor for places in full among hundreds that are not. */
export function crowdedScale(zoom: number): number {
  return scaleAt(zoom, 0.6, 1);
}

/** The radius at a zoom of a place that is drawn in full from zoom `fullFrom`. */
export function radiusAt(
  zoom: number,
  { degree, fullFrom }: { readonly degree: number; readonly fullFrom: number },
  isCrowded: boolean,
): number {
  const full = placeRadius(degree) * (isCrowded ? crowdedScale(zoom) : 1);
  const resting = restingRadius(degree);
  return resting + fullnessAt(zoom, fullFrom) * (full - resting);
}
