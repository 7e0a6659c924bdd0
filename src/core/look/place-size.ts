/** How large a place is drawn. */

const smallestRadius = 3;
const maxRadius = 9;

/** Radius of a place's dot in CSS pixels: its area grows with the number of its pairs. */
export function placeRadius(degree: number): number {
  return Math.min(maxRadius, smallestRadius * Math.sqrt(Math.max(1, degree) * 0.7 + 0.3));
}
