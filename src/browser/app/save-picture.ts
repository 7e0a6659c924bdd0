/** Draws the picture of the map and downloads it. Import it only on request: it is large. */

import { drawPicture, type PictureContent, pngOf } from '../keep/draw-picture';
import { saveFile } from '../keep/save-file';
import type { AtlasMap } from '../map/atlas-map';
import type { Padding } from './layout';

/** Device pixels per CSS pixel: sharp in print and on any screen. */
const scale = 2;
/** Around the floating panels, which the map continues under, in CSS pixels. */
const gap = 8;

/** The texts of the picture; the legend's colours come from the map. */
export type PictureWords = Omit<PictureContent, 'colours' | 'fonts' | 'legend'> & {
  readonly legend: readonly {
    readonly label: string;
    readonly colour: 'text' | 'sister-city' | 'agreement' | 'contact' | 0 | 1 | 2 | 3;
    readonly cap: 'round' | 'butt';
    readonly dashes: readonly number[];
  }[];
};

/** The part of the map that no panel covers, as the reader sees it. */
function frameOf(element: HTMLElement, padding: Padding) {
  const left = Math.max(0, padding.left - 2 * gap);
  const bottom = Math.max(0, padding.bottom - 2 * gap);
  return {
    left,
    top: 0,
    width: element.clientWidth - left,
    height: element.clientHeight - bottom,
  };
}

export async function savePicture(
  map: AtlasMap,
  element: HTMLElement,
  padding: Padding,
  words: PictureWords,
): Promise<void> {
  const { palette } = map;
  const picture = await map.picture(scale);
  const canvas = drawPicture(
    picture,
    frameOf(element, padding),
    picture.width / element.clientWidth,
    {
      ...words,
      legend: words.legend.map(({ colour, ...entry }) => ({
        ...entry,
        colour: typeof colour === 'number' ? palette.accents[colour] : palette[colour],
      })),
      colours: palette,
      fonts: getComputedStyle(document.body).fontFamily,
    },
  );
  saveFile('sister-city-atlas.png', await pngOf(canvas));
}
