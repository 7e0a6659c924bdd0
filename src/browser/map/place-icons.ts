/** Images of the place layers, computed rather than loaded, in the RGBA format that MapLibre takes. */

/** A transparent square: it reserves space that labels keep clear. */
export function emptyPicture(width: number) {
  return { width, height: width, data: new Uint8ClampedArray(width * width * 4) };
}

/** Pixels of the marker per CSS pixel. */
export const markerPixelRatio = 4;
const size = 28;

/** The marker of an organisation, a square ring on its corner, as a distance field that takes any colour. */
export function organisationMarker() {
  const width = size * markerPixelRatio;
  const data = new Uint8ClampedArray(width * width * 4);
  const middle = (width - 1) / 2;
  const outer = 11 * markerPixelRatio;
  const inner = 4 * markerPixelRatio;
  // In MapLibre's distance fields one step is 1/8 px of the image, and the edge is at 3/4 of the full value.
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
