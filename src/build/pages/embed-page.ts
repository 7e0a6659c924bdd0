/** The prerendered embed: the map, with its relationships as links beside it. */
import { inReadingOrder, nameOfPair } from '../../core/facts/names';
import { resultWords } from '../../core/facts/result-words';
import { shortLegendOf } from '../../core/facts/terms';
import { type ContentLimits, drawnAtFirst, listedAtFirst } from './content-limits';
import { type Html, html } from './html';
import { drawnShare, mapFigure } from './map-figure';
import { addressOfPage, type LinkBase, type PageContext } from './page-context';
import { credits } from './page-frame';
import { pairList } from './pair-list';

export function embedPage(context: PageContext, base: LinkBase, limits: ContentLimits): Html {
  const { discovery, language, texts } = context;
  const scene = drawnAtFirst(discovery.scene, limits);
  const listed = listedAtFirst(discovery.scene, limits);
  const home = addressOfPage({ kind: 'home' }, context, base);
  const legend = shortLegendOf(discovery.scene, context);
  const pairs = inReadingOrder(listed, (pair) => nameOfPair(pair, language), language);
  return html`
    <h1>${texts('app')('name')}</h1>
    <p class="w">${resultWords(discovery.scene, context)}</p>
    <p><a href="${home}" target="_blank">${texts('embed')('openFull')}</a></p>
    <p class="x">${credits(context, base)}</p>
    ${drawnShare(discovery.scene, scene, context)}
    ${mapFigure(scene, texts('map')('label'), context, base, limits, legend)}
    ${pairList(pairs, context, base)}`;
}
