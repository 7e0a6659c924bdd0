/** A still map with its colours in it, as a picture of its own. */
import type { MapPalette } from '../look/palette';
import { earthSvg, tiesSvg } from './parts-svg';
import type { StaticMap } from './static-map';
import { element } from './svg-element';

/** Of the map's width and height. Nobody reads it aloud: what it stands in is named. */
export function staticMapSvg(map: StaticMap, palette: MapPalette): string {
  const { width, height } = map;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      // What it stands in cuts it off: a rasteriser takes three times as long to do it here.
      overflow: 'visible',
      'aria-hidden': 'true',
    },
    earthSvg(map, palette) + tiesSvg(map, palette),
  );
}
