/**
 * The parts of a drawn map as SVG: either with colours, or with classes that the page's style sheet (`page-map.css` in
 * `pages`) colours in both themes.
 *
 * On a page the drawing scales with its space, but lines, dots and names keep their size on the screen. So dots are
 * lines of zero length with round ends, whose width does not scale.
 */
import { escapeHtml } from '../embedding/snippet';
import type { Resting } from '../geometry/arc';
import {
  casingOpacity,
  hasCasing,
  opacities,
  restingLooks,
  restingOpacity,
} from '../look/arc-style';
import { dashes, disputedBorder } from '../look/dashes';
import type { MapPalette } from '../look/palette';
import { emphases } from '../view/scene';
import { pathOfPieces } from './arc-path';
import { dotPath } from './path-text';
import { labelGap, labelSizeOf } from './place-labels';
import type { StaticArc, StaticMap, StaticPlace } from './static-map';
import { type Attributes, element } from './svg-element';

/** The colours, or `classes` for a page with a style sheet. */
export type MapLook = MapPalette | 'classes';

/** Returns the attributes that paint a part: a class, or the colours. */
type Painter = (part: Part) => Attributes;

/** Antialiased coasts and borders, whose colours hardly differ, would be a seventh of the bytes of a picture. */
const hardEdges = { 'shape-rendering': 'crispEdges' };

const parts = {
  globe: (palette: MapPalette) => ({ fill: palette.sea, stroke: palette.limb }),
  land: (palette: MapPalette) => ({ fill: palette.land, stroke: palette.coast, ...hardEdges }),
  border: (palette: MapPalette) => ({ fill: 'none', stroke: palette.border, ...hardEdges }),
  disputed: (palette: MapPalette) => ({
    fill: 'none',
    stroke: palette.border,
    'stroke-dasharray': disputedBorder.join(' '),
    ...hardEdges,
  }),
  arcs: () => ({ fill: 'none', 'stroke-linecap': 'round' }),
  casing: (palette: MapPalette) => ({ stroke: palette.casing, 'stroke-opacity': casingOpacity }),
  'sister-city': (palette: MapPalette) => ({ stroke: palette['sister-city'] }),
  agreement: (palette: MapPalette) => ({ stroke: palette.agreement }),
  contact: (palette: MapPalette) => ({ stroke: palette.contact }),
  quiet: (palette: MapPalette) => ({ stroke: palette.quiet }),
  dots: () => ({ 'stroke-linecap': 'round' }),
  signs: () => ({ 'stroke-linecap': 'square' }),
  ink: (palette: MapPalette) => ({ stroke: palette.text }),
  paper: (palette: MapPalette) => ({ stroke: palette.halo }),
  labels: (palette: MapPalette) => ({
    fill: palette.text,
    stroke: palette.halo,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    'font-family': "'Source Sans 3', 'Source Sans 3 Variable', sans-serif",
  }),
  quietName: (palette: MapPalette) => ({ fill: palette.muted }),
} satisfies Readonly<Record<string, (palette: MapPalette) => Attributes>>;
type Part = keyof typeof parts;

/** Short, to save bytes; `page-map.css` styles them. */
const classes: Readonly<Record<Part, string>> = {
  globe: 'g',
  land: 'l',
  border: 'b',
  disputed: 'd',
  arcs: 'a',
  casing: 'k',
  'sister-city': 's',
  agreement: 't',
  contact: 'c',
  quiet: 'h',
  dots: 'o',
  signs: 'q',
  ink: 'i',
  paper: 'p',
  labels: 'n',
  quietName: 'w',
};

/** One decimal is exact enough. */
function short(value: number): number {
  return Number(value.toFixed(1));
}

/** Like `Map.groupBy`, which Node 20 lacks. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** Widths are rounded to half pixels, so that more arcs share a path. */
function widthOf({ width, isFull }: StaticArc, resting: Resting): number {
  return isFull ? Math.round(width * 2) / 2 : restingLooks[resting].width;
}

/** The dash array of a line with round ends, which make each mark longer by their width. */
function dashArray({ standing }: StaticArc, width: number): string {
  const { period, length } = dashes[standing];
  if (period === 0) return '';
  return `${short((length - 1) * width)} ${short((period - length + 1) * width)}`;
}

/** Draws arcs of the same look as one path. */
function drawArcs({ arcs, resting }: StaticMap, paint: Painter): string {
  const colourOf = ({ tie, isFull }: StaticArc) => (isFull || resting !== 'quiet' ? tie : 'quiet');
  const looks = groupBy(arcs, (arc) =>
    [arc.emphasis, arc.isFull, colourOf(arc), arc.standing, widthOf(arc, resting)].join(' '),
  );
  return looks
    .map((group) => {
      const [arc] = group;
      if (arc === undefined) return '';
      const width = widthOf(arc, resting);
      const d = pathOfPieces(group.flatMap(({ pieces }) => pieces));
      const ofFull = arc.emphasis === 'faded' ? opacities.faded : null;
      const casing =
        arc.isFull && hasCasing(arc.emphasis)
          ? element('path', { ...paint('casing'), 'stroke-width': width + 2, d })
          : '';
      const line = element('path', {
        ...paint(colourOf(arc)),
        'stroke-width': width,
        'stroke-dasharray': dashArray(arc, width),
        'stroke-opacity': arc.isFull ? ofFull : restingOpacity(arc.emphasis, resting),
        d,
      });
      return casing + line;
    })
    .join('');
}

/** The widths of the strokes of a dot, bottom to top. */
function strokesOf({
  radius,
  emphasis,
  isFull,
}: StaticPlace): readonly (readonly [Part, number])[] {
  const width = 2 * radius;
  if (!isFull) {
    return [
      ['paper', width + 1],
      ['quiet', width],
    ];
  }
  if (emphasis === 'selected') {
    return [
      ['ink', width + 6],
      ['paper', width],
    ];
  }
  return [
    ['paper', width + 2.5],
    ['ink', width],
  ];
}

type PathAt = (points: readonly (readonly [x: number, y: number])[]) => string;

/** Short diagonal lines, whose square ends form squares that stand on a corner. */
const squarePath: PathAt = (points) => points.map(([x, y]) => `M${x} ${y}l.1.1`).join('');

function drawDots(places: readonly StaticPlace[], pathAt: PathAt, paint: Painter): string {
  const looks = groupBy(places, ({ radius, emphasis, isFull }) =>
    [emphasis, isFull, short(radius)].join(' '),
  );
  return looks
    .map((group) => {
      const [place] = group;
      if (place === undefined) return '';
      const d = pathAt(group.map(({ x, y }) => [x, y]));
      return strokesOf(place)
        .map(([part, width]) =>
          element('path', {
            ...paint(part),
            'stroke-width': short(width),
            'stroke-opacity': place.emphasis === 'faded' ? 0.3 : null,
            d,
          }),
        )
        .join('');
    })
    .join('');
}

function drawPlaces(places: readonly StaticPlace[], paint: Painter): string {
  const sorted = places.toSorted(
    (a, b) =>
      emphases.indexOf(a.emphasis) - emphases.indexOf(b.emphasis) ||
      Number(a.isFull) - Number(b.isFull) ||
      a.radius - b.radius,
  );
  const cities = sorted.filter(({ kind }) => kind === 'city');
  const organisations = sorted.filter(({ kind }) => kind === 'organisation');
  const signs = drawDots(organisations, squarePath, paint);
  return (
    element('g', paint('dots'), drawDots(cities, dotPath, paint)) +
    (signs && element('g', paint('signs'), signs))
  );
}

function drawLabel(place: StaticPlace, paint: Painter, isClassed: boolean): string {
  const { x, y, radius, emphasis, isFull, label } = place;
  if (label === null) return '';
  const size = labelSizeOf(emphasis);
  const away = short((radius + labelGap) / size);
  const across = { right: away, left: -away, above: 0, below: 0 }[label.side];
  const down = { right: 0.33, left: 0.33, above: -away, below: away + 0.75 }[label.side];
  const anchor = { right: null, left: 'end', above: 'middle', below: 'middle' }[label.side];
  const isStrong = emphasis === 'selected';
  const look = isClassed
    ? {
        class: [isStrong ? 'e' : '', label.scale > 0 ? 'r' : '', isFull ? '' : classes.quietName]
          .filter(Boolean)
          .join(' '),
      }
    : {
        'font-size': size,
        'font-weight': isStrong ? 650 : null,
        ...(isFull ? {} : paint('quietName')),
      };
  return element(
    'text',
    {
      x,
      y,
      dx: across === 0 ? null : `${across}em`,
      dy: `${short(down)}em`,
      'text-anchor': anchor,
      ...look,
    },
    escapeHtml(label.text),
  );
}

function painterOf(look: MapLook): Painter {
  return (part) => (look === 'classes' ? { class: classes[part] } : { ...parts[part](look) });
}

/** The globe with land and borders. `ground` replaces these by a reference to a file. */
export function earthSvg(map: StaticMap, look: MapLook, ground: string | null = null): string {
  const paint = painterOf(look);
  const { globe, land, borders, disputed } = map;
  const disc = element('circle', {
    ...paint('globe'),
    cx: Math.round(globe.x),
    cy: Math.round(globe.y),
    r: Math.round(globe.radius),
  });
  if (ground !== null) return disc + ground;
  return [
    disc,
    element('path', { ...paint('land'), 'stroke-width': 0.6, d: land }),
    borders && element('path', { ...paint('border'), 'stroke-width': 0.6, d: borders }),
    disputed && element('path', { ...paint('disputed'), 'stroke-width': 0.6, d: disputed }),
  ].join('');
}

/** Arcs, places and names. */
export function tiesSvg(map: StaticMap, look: MapLook): string {
  const paint = painterOf(look);
  const { arcs, places } = map;
  return [
    arcs.length > 0 && element('g', paint('arcs'), drawArcs(map, paint)),
    places.length > 0 && drawPlaces(places, paint),
    element(
      'g',
      paint('labels'),
      places.map((place) => drawLabel(place, paint, look === 'classes')).join(''),
    ),
  ]
    .filter(Boolean)
    .join('');
}
