/** The home page: what the atlas is, its map, and every relationship. */
import { wordsOf } from '../discovery/page-words';
import { inReadingOrder, nameOfPair } from '../i18n/names';
import { type Html, html } from './html';
import { mapFigure } from './map-figure';
import type { PageContext, Place } from './page-context';
import { pageFooter } from './page-frame';
import { pairList } from './pair-list';

export function homePage(context: PageContext, place: Place): Html {
  const { discovery, language, wording, words } = context;
  const { scene } = discovery;
  const { description } = wordsOf({ kind: 'home' }, language, discovery);
  const app = words('app');
  const pairs = inReadingOrder(scene.pairs, (pair) => nameOfPair(pair, language), language);
  return html`
    <h1>${app('name')}</h1>
    <p>${app('introduction')}</p>
    <p>${description}</p>
    ${mapFigure(scene, words('map')('label'), context)}
    <h2>${words('overview')('all', { count: wording.number(pairs.length) })}</h2>
    ${pairList(pairs, context, place)}
    ${pageFooter({ kind: 'home' }, context, place)}`;
}
