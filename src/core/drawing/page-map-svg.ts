/** A still map as a part of a page: fitted into its space, coloured by its style, leading to other pages. */
import { escapeHtml } from '../embedding/snippet';
import { pathOfPieces } from './arc-path';
import { writeCamera } from './page-plan';
import { earthSvg, tiesSvg } from './parts-svg';
import { dotPath } from './path-text';
import { isOwn, type StaticMap } from './static-map';
import { element } from './svg-element';

export interface MapLink {
  readonly name: string;
  readonly address: string;
}

/** Where places and pairs lead, by their ids. */
export interface MapLinks {
  readonly ofPlace: (id: string) => MapLink;
  readonly ofPair: (id: string) => MapLink;
  /** Links open beside the page, as from a frame in other people's pages. */
  readonly opensApart: boolean;
}

/** What of a map has links. */
export type Linked = Pick<StaticMap, 'arcs' | 'places'>;

/**
 * A link a line and dot, as wide as a finger needs it; dots lie above lines. `isStop`: the keyboard
 * comes to each by itself.
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
  /** What is to be seen, for those who cannot see it. */
  readonly name: string;
  /** The parts of its ground where a file has them, with the hint of others; the page has its own. */
  readonly ground: string | null;
  /** What `linksSvg` makes of what has links. */
  readonly links: string;
  /** The address of the file with the links that the page has no room for. */
  readonly others: string | null;
}

/** It shows at least the focus. */
export function pageMapSvg(
  map: StaticMap,
  { name, ground, links, others }: PageMapOptions,
): string {
  const { focus } = map;
  const own =
    ground === null
      ? map
      : { ...map, arcs: map.arcs.filter(isOwn), places: map.places.filter(isOwn) };
  // Apart from each other: scripts draw other ties on the same earth.
  const picture =
    element('g', {}, earthSvg(map, 'classes', ground)) + element('g', {}, tiesSvg(own, 'classes'));
  const viewBox = [focus.x, focus.y, focus.width, focus.height].map(Math.round).join(' ');
  return element(
    'svg',
    // The style sheet learns the focus's height from the font size, to keep names at their size.
    {
      class: 'm',
      viewBox,
      'font-size': Math.round(focus.height),
      'data-camera': writeCamera(map.camera),
    },
    element('g', { role: 'img', 'aria-label': name }, picture) +
      element('g', { class: 'to', 'data-others': others }, links),
  );
}
