/** What the embed shows before its script: the map, and its relationships as links beside it. */
import { inReadingOrder, nameOfPair } from '../i18n/names';
import { type FirstSight, limitScene } from './first-sight';
import { type Html, html } from './html';
import { mapFigure } from './map-figure';
import { addressOfPage, type PageContext, type Place } from './page-context';
import { pairList } from './pair-list';

export function embedPage(context: PageContext, place: Place, sight: FirstSight): Html {
  const { discovery, language, words } = context;
  const scene = limitScene(discovery.scene, sight);
  const home = addressOfPage({ kind: 'home' }, context, place);
  const pairs = inReadingOrder(scene.pairs, (pair) => nameOfPair(pair, language), language);
  return html`
    <h1>${words('app')('name')}</h1>
    <p><a href="${home}" target="_blank">${words('embed')('openFull')}</a></p>
    ${mapFigure(scene, words('map')('label'), context, sight)}
    ${pairList(pairs, context, place)}`;
}
