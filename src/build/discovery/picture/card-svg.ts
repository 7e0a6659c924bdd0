/**
 * The picture of a page as SVG: names and facts on the left, the map on the right. Other sites show it 400 pixels
 * wide; even then nothing on it is smaller than 8 pixels. They store one picture per page, so it serves all
 * languages: names in English and Russian, the rest in English.
 */

import type { Standing } from '../../../core/domain/standing';
import { staticMapSvg } from '../../../core/drawing/static-map-svg';
import { sampleStroke } from '../../../core/look/dashes';
import { palettes } from '../../../core/look/palette';
import type { AtlasPage } from '../../../core/view/page-path';
import type { Emphasis } from '../../../core/view/scene';
import { composeStaticMap } from '../../ground/ground';
import { pictureSize } from '../addresses';
import type { DiscoveryContext } from '../context';
import { element, textElement } from '../markup';
import { kindOf } from '../page-kinds/page-kinds';
import { sceneOfPage } from '../page-scene';
import { type FittedText, fitText } from './text-width';

const palette = palettes.light;
export const fontFamily = 'Source Sans 3';

/** The map's units are CSS pixels: drawn at twice the size, it is legible on a small picture. */
const mapScale = 2;
/** Pixels. */
const columnWidth = 500;
const margin = 52;
const textWidth = columnWidth - 2 * margin + 24;

const nameSizes = [84, 68, 60, 52, 46, 40] as const;
const pairSizes = [76, 68, 60, 52, 46, 40] as const;
const otherSizes = [34, 30, 26] as const;
const factSize = 34;
const lineHeight = 1.12;

/** Everything else would be noise on a small picture. */
function isSubject({ emphasis }: { readonly emphasis: Emphasis }): boolean {
  return emphasis !== 'faded';
}

function contentOf(page: AtlasPage, context: DiscoveryContext) {
  const siteName = context.words('en').texts('app')('name');
  return { siteName, ...kindOf(page).card(page, context) };
}
type Content = ReturnType<typeof contentOf>;

/** The input of a page's picture as plain values: equal values give the same picture. */
export function shownOn(page: AtlasPage, context: DiscoveryContext): object {
  const { pairs, places } = sceneOfPage(page, context);
  return {
    content: contentOf(page, context),
    arcs: pairs
      .filter(isSubject)
      .map(({ pair, tie, standing, events }) => [pair.id, tie, standing, events.length]),
    places: places
      .filter(isSubject)
      .map(({ place, degree }) => [place.kind, place.names.en, place.coordinates, degree]),
  };
}

function mapOf(page: AtlasPage, context: DiscoveryContext): string {
  const { pairs, places, ...scene } = sceneOfPage(page, context);
  const subject = { ...scene, pairs: pairs.filter(isSubject), places: places.filter(isSubject) };
  const map = composeStaticMap(subject, {
    width: pictureSize.width / mapScale,
    height: pictureSize.height / mapScale,
    language: 'en',
    padding: { top: 0, right: 0, bottom: 0, left: columnWidth / mapScale },
  });
  return element('g', { transform: `scale(${mapScale})` }, [staticMapSvg(map, palette)]);
}

function strokeOf(standing: Standing) {
  const { cap, dashes } = sampleStroke(standing, 3);
  return { 'stroke-linecap': cap, 'stroke-dasharray': dashes.join(' ') || null };
}

interface TextLook {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
}

function textLine(text: string, x: number, y: number, { size, weight, colour }: TextLook): string {
  return textElement('text', text, {
    x: String(x),
    y: String(Math.round(y)),
    'font-family': fontFamily,
    'font-size': String(size),
    'font-weight': String(weight),
    fill: colour,
  });
}

/** Lines of text from a top position, and the position below them. */
function textBlock(
  { size, lines }: FittedText,
  top: number,
  look: Omit<TextLook, 'size'>,
): { readonly svg: string[]; readonly bottom: number } {
  const step = size * lineHeight;
  return {
    // A capital's height is about three quarters of the step above the baseline.
    svg: lines.map((line, index) =>
      textLine(line, margin, top + index * step + size * 0.8, { ...look, size }),
    ),
    bottom: top + lines.length * step,
  };
}

/** A place's name, or both names of a pair in the same size, joined by a dash. */
function fitNames(names: readonly string[]): FittedText {
  const sizes = names.length > 1 ? pairSizes : nameSizes;
  const parts = names.map((name, index) => (index < names.length - 1 ? `${name}\u00A0–` : name));
  const size = Math.min(...parts.map((part) => fitText(part, textWidth, 2, sizes).size));
  return { size, lines: parts.flatMap((part) => fitText(part, textWidth, 2, [size]).lines) };
}

function columnOf({ siteName, names, otherNames, mark, facts }: Content): string[] {
  const ink = { weight: 600, colour: palette.text } as const;
  const quiet = { weight: 400, colour: palette.muted } as const;
  const isHome = names[0] === siteName;
  const head = textBlock(fitNames(names), isHome ? margin : 132, ink);
  const factTop = pictureSize.height - margin - facts.length * factSize * 1.3;
  const below = textBlock(fitText(otherNames, textWidth, 2, otherSizes), head.bottom + 12, quiet);
  const hasRoom = otherNames !== '' && below.bottom < factTop - 60;
  const markLine =
    mark === null
      ? ''
      : element('path', {
          d: `M${margin + 4} ${factTop - 26}h88`,
          stroke: palette[mark.tie],
          'stroke-width': '8',
          ...strokeOf(mark.standing),
        });
  return [
    isHome ? '' : textLine(siteName, margin, margin + 26, { ...quiet, size: 32 }),
    ...head.svg,
    ...(hasRoom ? below.svg : []),
    markLine,
    ...facts.map((fact, index) =>
      textLine(fact, margin, factTop + (index * 1.3 + 0.95) * factSize, {
        size: factSize,
        weight: index === 0 ? 600 : 400,
        colour: index === 0 ? palette.text : palette.muted,
      }),
    ),
  ];
}

/** The picture as an SVG document. Throws a RangeError if the atlas has no such place or pair. */
export function cardSvg(page: AtlasPage, context: DiscoveryContext): string {
  const { width, height } = pictureSize;
  const rectangle = (rectangleWidth: number, fill: string) =>
    element('rect', { width: String(rectangleWidth), height: String(height), fill });
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: String(width),
      height: String(height),
      viewBox: `0 0 ${width} ${height}`,
      fill: 'none',
    },
    [
      rectangle(width, palette.space),
      mapOf(page, context),
      rectangle(columnWidth, palette.panel),
      ...columnOf(contentOf(page, context)),
    ],
  );
}
