/** Rasterises SVG to PNG, only with the project's typeface, so that the result is the same on every machine. */
import { createRequire } from 'node:module';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { fontFamily } from './card-svg';
import { palettePng } from './palette-png';

const { resolve } = createRequire(import.meta.url);

/** The rasteriser cannot read the site's web font, which is variable. */
const fontFiles = [
  '400Regular/SourceSans3_400Regular.ttf',
  '600SemiBold/SourceSans3_600SemiBold.ttf',
].map((file) => resolve(`@expo-google-fonts/source-sans-3/${file}`));

export const renderOptions: ResvgRenderOptions = {
  font: { fontFiles, loadSystemFonts: false, defaultFontFamily: fontFamily },
  logLevel: 'error',
};

/** A picture of the document's size. Throws if it is not valid SVG. */
export function rasterise(svg: string): Uint8Array {
  const { pixels, width, height } = new Resvg(svg, renderOptions).render();
  return palettePng(pixels, width, height);
}
