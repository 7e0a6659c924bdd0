/** The map of a page: the drawing, and under it what its lines mean. */

import { ties } from '../domain/kind';
import { composePageMap } from '../drawing/static-map';
import { staticMapSvg } from '../drawing/static-map-svg';
import { type Scene, standings } from '../view/scene';
import { type Html, html, trusted } from './html';
import type { PageContext } from './page-context';
import { tieMark } from './tie-mark';

/** `name` says what is to be seen to those who cannot see it. */
export function mapFigure(scene: Scene, name: string, context: PageContext): Html {
  const tie = context.words('tie');
  const standing = context.words('standing');
  const svg = staticMapSvg(composePageMap(scene, context.language), 'classes', name);
  return html`
    <figure>
      <div class="f"><div class="v">${trusted(svg)}</div></div>
      <figcaption>
        <ul>${ties.map((each) => html`<li>${tieMark(each, 'in-force')}${tie(each)}</li>`)}</ul>
        <ul>${standings.map((each) => html`<li>${tieMark(null, each)}${standing(each)}</li>`)}</ul>
      </figcaption>
    </figure>`;
}
