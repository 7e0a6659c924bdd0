/** The marker of an organisation: a square on its corner, drawn as a mask that takes any colour. */

/** Pixels of the mask for each CSS pixel. */
export const iconPixelRatio = 4;
const size = 28;

/** Distance-field mask of a ring-shaped diamond, in the form in which MapLibre takes pictures. */
export function organisationIcon(): { width: number; height: number; data: Uint8ClampedArray } {
  const width = size * iconPixelRatio;
  const data = new Uint8ClampedArray(width * width * 4);
  const middle = (width - 1) / 2;
  const outer = 11 * iconPixelRatio;
  const inner = 4 * iconPixelRatio;
  // MapLibre reads a distance of 1/8 px of the picture a step, with the edge at 3/4 of full value.
  const stepsAPixel = 8;
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const across = Math.abs(x - middle) + Math.abs(y - middle);
      const inside = Math.min(outer - across, across - inner) / Math.SQRT2;
      data[4 * (y * width + x) + 3] = 191 + inside * stepsAPixel;
    }
  }
  return { width, height: width, data };
}
