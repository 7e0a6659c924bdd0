/** The map of a page: the drawing, and under it what its lines mean. */

import { ties } from '../../core/domain/kind';
import { type Scene, standings } from '../../core/view/scene';
import { composePageMap } from '../drawing/static-map';
import { staticMapSvg } from '../drawing/static-map-svg';
import { everything, type FirstSight } from './first-sight';
import { type Html, html, trusted } from './html';
import type { PageContext } from './page-context';
import { tieMark } from './tie-mark';

/** `name` says what is to be seen to those who cannot see it. */
export function mapFigure(
  scene: Scene,
  name: string,
  context: PageContext,
  { hasBorders }: FirstSight = everything,
): Html {
  const tie = context.texts('tie');
  const standing = context.texts('standing');
  const map = composePageMap(scene, context.language);
  const drawn = hasBorders ? map : { ...map, borders: '', disputed: '' };
  const svg = staticMapSvg(drawn, 'classes', name);
  return html`
    <figure>
      <div class="f"><div class="v">${trusted(svg)}</div></div>
      <figcaption>
        <ul>${ties.map((each) => html`<li>${tieMark(each, 'in-force')}${tie(each)}</li>`)}</ul>
        <ul>${standings.map((each) => html`<li>${tieMark(null, each)}${standing(each)}</li>`)}</ul>
      </figcaption>
    </figure>`;
}
