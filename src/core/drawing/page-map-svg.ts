/** The drawn map of a page: scaled to its space, coloured by the page's style, with links to other pages. */
import { escapeHtml } from '../embedding/snippet';
import { pathOfPieces } from './arc-path';
import { writeCamera } from './page-plan';
import { earthSvg, tiesSvg } from './parts-svg';
import { dotPath } from './path-text';
import { framesWholeGlobe, isOwn, type StaticMap } from './static-map';
import { element } from './svg-element';

export interface MapLink {
  readonly name: string;
  readonly address: string;
}

/** The links of places and pairs, by their ids. */
export interface MapLinks {
  readonly ofPlace: (id: string) => MapLink;
  readonly ofPair: (id: string) => MapLink;
  /** Whether links open in a new tab, as in embeds. */
  readonly opensApart: boolean;
}

/** The parts of a map that have links. */
export type Linked = Pick<StaticMap, 'arcs' | 'places'>;

/**
 * A link for each line and dot, wide enough for a finger; dots are above lines. `isStop`: whether each link is a tab
 * stop.
 */
export function linksSvg({ arcs, places }: Linked, links: MapLinks, isStop = true): string {
  const link = ({ name, address }: MapLink, d: string) =>
    element(
      'a',
      {
        href: address,
        target: links.opensApart ? '_blank' : null,
        tabindex: isStop ? null : -1,
      },
      element('title', {}, escapeHtml(name)) + element('path', { d }),
    );
  return [
    ...arcs.map(({ id, pieces }) => link(links.ofPair(id), pathOfPieces(pieces))),
    ...places.map(({ id, x, y }) => link(links.ofPlace(id), dotPath([[x, y]]))),
  ].join('');
}

export interface PageMapOptions {
  /** The accessible name. */
  readonly name: string;
  /** The reference to a file with ground and faded parts, if there is one; the page then only contains its own parts. */
  readonly ground: string | null;
  /** The output of `linksSvg`. */
  readonly links: string;
  /** The address of the file with further links, for which the page has no room. */
  readonly others: string | null;
}

/** The drawn map. Shows at least the focus. */
export function pageMapSvg(
  map: StaticMap,
  { name, ground, links, others }: PageMapOptions,
): string {
  const { focus } = map;
  const own =
    ground === null
      ? map
      : { ...map, arcs: map.arcs.filter(isOwn), places: map.places.filter(isOwn) };
  // In separate groups, because scripts replace the ties and keep the earth.
  const picture =
    element('g', {}, earthSvg(map, 'classes', ground)) + element('g', {}, tiesSvg(own, 'classes'));
  const viewBox = [focus.x, focus.y, focus.width, focus.height].map(Math.round).join(' ');
  return element(
    'svg',
    // The font size gives the style sheet the height of the focus, so that it can keep the size of names.
    {
      class: 'm',
      viewBox,
      'font-size': Math.round(focus.height),
      'data-globe': framesWholeGlobe(map) ? 'whole' : null,
      'data-camera': writeCamera(map.camera),
    },
    element('g', { role: 'img', 'aria-label': name }, picture) +
      element('g', { class: 'to', 'data-others': others }, links),
  );
}
