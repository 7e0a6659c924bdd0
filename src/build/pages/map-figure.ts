/** The map of a page: the drawing, and under it what its lines mean. */
import { legend, standingsIn } from '../../core/facts/terms';
import type { Scene } from '../../core/view/scene';
import { groundSvg } from '../drawing/ground-svg';
import { composePageMap } from '../drawing/page-map';
import { staticMapSvg } from '../drawing/static-map-svg';
import { everything, type FirstSight } from './first-sight';
import { Html, html } from './html';
import type { LinkBase, PageContext } from './page-context';
import { tieMark } from './tie-mark';

/** `name` says what is to be seen to those who cannot see it. */
export function mapFigure(
  scene: Scene,
  name: string,
  context: PageContext,
  base: LinkBase,
  { hasBorders }: FirstSight = everything,
): Html {
  const { ties } = legend(context);
  const map = composePageMap(scene, context.language);
  const drawn = hasBorders ? map : { ...map, borders: '', disputed: '' };
  const shared = context.shared?.pathOf(groundSvg(drawn), 'svg');
  const ground = shared === undefined ? null : `${base.root}${shared}`;
  const svg = staticMapSvg(drawn, 'classes', name, ground);
  return html`
    <figure${context.discovery.atlas.registers.length > 0 && html` class="r"`}>
      <div class="f" translate="no"><div class="v">${new Html(svg)}</div></div>
      <figcaption>
        <ul>${ties.map(({ tie, name: tieName }) => html`<li>${tieMark(tie, 'in-force')}${tieName}</li>`)}</ul>
        <ul>${standingsIn(scene, context).map(({ standing, name: standingName }) => html`<li>${tieMark(null, standing)}${standingName}</li>`)}</ul>
      </figcaption>
    </figure>`;
}

/** How many of all pairs a map has, where it has not all of them. */
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
