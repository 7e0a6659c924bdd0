/**
 * The background of a page's map as a file of its own: land, borders, and the hint of all other ties. Pages refer
 * to its parts and set their colours, so that all languages and both themes share the file.
 */

import { pathOfPieces } from '../../core/drawing/arc-path';
import { dotPath } from '../../core/drawing/path-text';
import { isOwn, type StaticMap } from '../../core/drawing/static-map';
import { element } from '../../core/drawing/svg-element';
import { restingLooks, restingOpacity } from '../../core/look/arc-style';
import { disputedBorder } from '../../core/look/dashes';

/** The file. Lines keep their width at any size of the drawing. */
export function groundSvg({ land, borders, disputed, arcs, places }: StaticMap): string {
  const part = (d: string, look: Readonly<Record<string, string | number>>) =>
    d && element('path', { ...look, 'vector-effect': 'non-scaling-stroke', d });
  const hinted = arcs.filter((arc) => !isOwn(arc)).flatMap(({ pieces }) => pieces);
  const dots = places.filter((place) => !isOwn(place)).map(({ x, y }): [number, number] => [x, y]);
  const faint = { 'stroke-opacity': restingOpacity('faded', 'quiet') };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg' },
    element(
      'g',
      { id: 'e', 'stroke-width': 0.6 },
      part(land, { fill: 'var(--land)', stroke: 'var(--coast)' }) +
        part(borders, { stroke: 'var(--border)' }) +
        part(disputed, { stroke: 'var(--border)', 'stroke-dasharray': disputedBorder.join(' ') }),
    ) +
      element(
        'g',
        { id: 'h', ...faint },
        part(pathOfPieces(hinted), { 'stroke-width': restingLooks.quiet.width }) +
          part(dotPath(dots), { 'stroke-width': 4, 'stroke-linecap': 'round' }),
      ),
  );
}

/** The markup that refers to the parts of the file at an address. */
export function groundParts(address: string): string {
  return (
    element('use', { href: `${address}#e` }) + element('use', { class: 'h', href: `${address}#h` })
  );
}
