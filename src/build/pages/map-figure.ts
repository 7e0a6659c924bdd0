/** The map of a page: the drawing with its links, and a legend under it. */
import { linksSvg, type MapLinks, pageMapSvg } from '../../core/drawing/page-map-svg';
import { isOwn, type StaticMap } from '../../core/drawing/static-map';
import { nameOfPair, nameOfPlace } from '../../core/facts/names';
import { legendOf } from '../../core/facts/terms';
import type { Scene } from '../../core/view/scene';
import { requirePair, requirePlace } from '../discovery/records-of-page';
import { groundParts, groundSvg } from '../ground/ground-svg';
import { composePageMap } from '../ground/page-map';
import type { ContentLimits } from './content-limits';
import { Html, html } from './html';
import { addressOfPage, type LinkBase, type PageContext } from './page-context';
import { tieMark } from './tie-mark';

function mapLinks(context: PageContext, base: LinkBase): MapLinks {
  const { discovery, language } = context;
  return {
    ofPlace: (id) => ({
      name: nameOfPlace(requirePlace(discovery.atlas, id), language),
      address: addressOfPage({ kind: 'place', id }, context, base),
    }),
    ofPair: (id) => ({
      name: nameOfPair(requirePair(discovery, id).pair, language),
      address: addressOfPage({ kind: 'pair', id }, context, base),
    }),
    opensApart: base.opensApart,
  };
}

/** The labelled places: a page without room for all links keeps those of these places. */
function namedPlaces({ places }: StaticMap) {
  return places.filter(({ label }) => label !== null);
}

function otherLinks(map: StaticMap) {
  return { arcs: map.arcs, places: map.places.filter(({ label }) => label === null) };
}

/** The background of each scene's map, cached: it is the same in every language. */
const grounds = new WeakMap<Scene, string>();

function groundOf(scene: Scene, map: StaticMap): string {
  const ground = grounds.get(scene) ?? groundSvg(map);
  grounds.set(scene, ground);
  return ground;
}

/**
 * The drawing. The page of a place or pair has links to its own ties, and refers to a file for the rest; home and
 * embed, which have a `limits`, have links to everything.
 */
function drawing(
  scene: Scene,
  name: string,
  context: PageContext,
  base: LinkBase,
  limits: ContentLimits | null,
): string {
  const { language, shared } = context;
  const map = composePageMap(scene, language);
  const links = mapLinks(context, base);
  const fileOf = (text: string) =>
    shared === null ? null : `${base.root}${shared.pathOf(text, 'svg')}`;
  if (limits === null) {
    const own = { arcs: map.arcs.filter(isOwn), places: map.places.filter(isOwn) };
    const file = fileOf(groundOf(scene, map));
    const ground = file === null ? null : groundParts(file);
    return pageMapSvg(map, { name, ground, links: linksSvg(own, links), others: null });
  }
  const drawn = limits.hasBorders ? map : { ...map, borders: '', disputed: '' };
  const others = limits.hasAllLinks ? null : fileOf(linksSvg(otherLinks(map), links, false));
  const inPage = others === null ? map : { arcs: [], places: namedPlaces(map) };
  return pageMapSvg(drawn, { name, ground: null, links: linksSvg(inPage, links), others });
}

function frameOf(svg: string): Html {
  return html`<div class="f" translate="no"><div class="v">${new Html(svg)}</div></div>`;
}

/** A further map on a page: only readers without scripts see it. */
export function furtherMap(scene: Scene, name: string, context: PageContext, base: LinkBase): Html {
  return html`<div class="more">${frameOf(drawing(scene, name, context, base, null))}</div>`;
}

/** `name` is the accessible name of the map. The legend is that of the scene by default. */
export function mapFigure(
  scene: Scene,
  name: string,
  context: PageContext,
  base: LinkBase,
  limits: ContentLimits | null = null,
  { ties, standings } = legendOf(scene, context),
): Html {
  const svg = drawing(scene, name, context, base, limits);
  return html`
    <figure${context.discovery.atlas.registers.length > 0 && html` class="r"`}>
      ${frameOf(svg)}
      <figcaption>
        <ul>${ties.map(({ tie, name: tieName }) => html`<li>${tieMark(tie, 'in-force')}${tieName}</li>`)}</ul>
        <ul>${standings.map(({ standing, name: standingName }) => html`<li>${tieMark(null, standing)}${standingName}</li>`)}</ul>
      </figcaption>
    </figure>`;
}

/** A note on how many of all pairs a map has, if it does not have all. */
export function drawnShare(
  all: Scene,
  drawn: Scene,
  { texts, wording }: PageContext,
): Html | false {
  const [total, shown] = [all, drawn].map(({ pairs }) => pairs.length);
  if (total === undefined || shown === undefined || shown === total) return false;
  const counts = { drawn: wording.number(shown), total: wording.number(total) };
  return html`<p><small>${texts('map')('drawn', counts)}</small></p>`;
}
