/** A drawn map with its colours, as a separate picture. */
import type { MapPalette } from '../look/palette';
import { earthSvg, tiesSvg } from './parts-svg';
import type { StaticMap } from './static-map';
import { element } from './svg-element';

/** An SVG of the map's width and height. It is hidden from screen readers, because its container has a name. */
export function staticMapSvg(map: StaticMap, palette: MapPalette): string {
  const { width, height } = map;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      // The container clips it. A rasteriser takes three times as long to clip here.
      overflow: 'visible',
      'aria-hidden': 'true',
    },
    earthSvg(map, palette) + tiesSvg(map, palette),
  );
}
