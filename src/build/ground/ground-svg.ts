/**
 * The background of a page's map as a file of its own: land, borders, and the hint of all other ties. Pages refer
 * to its parts and set their colours, so that all languages and both themes share the file.
 */

import { pathOfPieces } from '../../core/drawing/arc-path';
import { dotPath } from '../../core/drawing/path-text';
import { isOwn, type StaticMap } from '../../core/drawing/static-map';
import { element } from '../../core/drawing/svg-element';
import { restingLooks, restingOpacity } from '../../core/look/arc-style';

/** The ids of the parts in the file, and the class that colours each on a page. */
const partClasses = { l: 'l', b: 'b', d: 'd', u: 'h', o: 'h' } as const;
type Part = keyof typeof partClasses;

/** The file. Lines keep their width at any size of the drawing. */
export function groundSvg({ land, borders, disputed, arcs, places }: StaticMap): string {
  const part = (id: Part, d: string, look: Readonly<Record<string, string | number>>) =>
    element('path', { id, ...look, 'vector-effect': 'non-scaling-stroke', d });
  const hinted = arcs.filter((arc) => !isOwn(arc)).flatMap(({ pieces }) => pieces);
  const dots = places.filter((place) => !isOwn(place)).map(({ x, y }): [number, number] => [x, y]);
  const faint = { 'stroke-opacity': restingOpacity('faded', 'quiet') };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg' },
    [
      part('l', land, { 'stroke-width': 0.6 }),
      part('b', borders, { 'stroke-width': 0.6 }),
      part('d', disputed, { 'stroke-width': 0.6 }),
      part('u', pathOfPieces(hinted), { 'stroke-width': restingLooks.quiet.width, ...faint }),
      part('o', dotPath(dots), { 'stroke-width': 4, 'stroke-linecap': 'round', ...faint }),
    ].join(''),
  );
}

/** The markup that refers to the parts of the file at an address. */
export function groundParts(address: string): string {
  return Object.entries(partClasses)
    .map(([id, name]) => element('use', { class: name, href: `${address}#${id}` }))
    .join('');
}
