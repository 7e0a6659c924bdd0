/** The home page: an introduction, the map, and all relationships. */

import { localize } from '../../core/domain/language';
import { inReadingOrder, nameOfPair } from '../../core/facts/names';
import { wordsOf } from '../discovery/page-words';
import { type ContentLimits, drawnAtFirst, listedAtFirst } from './content-limits';
import { type Html, html } from './html';
import { drawnShare, mapFigure } from './map-figure';
import { addressOfPage, type LinkBase, type PageContext } from './page-context';
import { pageFooter } from './page-frame';
import { pairList } from './pair-list';

/**
 * The editors' introduction, as in the app's panel. It is the longest visible text (the largest contentful paint), so
 * the app's panel must not show a larger one later.
 */
function openings({ discovery, language }: PageContext): Html[] {
  return discovery.atlas.collections
    .filter(({ pairs }) => pairs.length > 0)
    .map((collection) => {
      const title = localize(collection.title, language);
      const text = localize(collection.text, language);
      return html`
        <h2 lang="${title.language}">${title.text}</h2>
        <p lang="${text.language}">${text.text}</p>`;
    });
}

/** Links to the stories. */
function stories(context: PageContext, base: LinkBase): Html | false {
  const { discovery, language, texts } = context;
  const { collections } = discovery.atlas;
  const links = collections
    .filter(({ id }) => discovery.stories.has(id))
    .map(({ id, title }) => {
      const { text, language: tag } = localize(title, language);
      const address = addressOfPage({ kind: 'story', id }, context, base);
      return html`<li><a lang="${tag}" href="${address}">${text}</a></li>`;
    });
  return links.length > 0 && html`<h2>${texts('story')('stories')}</h2><ul>${links}</ul>`;
}

export function homePage(context: PageContext, base: LinkBase, limits: ContentLimits): Html {
  const { discovery, language, wording, texts } = context;
  const all = discovery.scene;
  const scene = drawnAtFirst(all, limits);
  const { description } = wordsOf({ kind: 'home' }, language, discovery);
  const app = texts('app');
  const listed = listedAtFirst(all, limits);
  const pairs = inReadingOrder(listed, (pair) => nameOfPair(pair, language), language);
  const more = all.pairs.length - pairs.length;
  return html`
    <h1>${app('name')}</h1>
    <p>${app('introduction')} ${description}</p>
    ${drawnShare(all, scene, context)}
    ${mapFigure(scene, texts('map')('label'), context, base, limits)}
    ${openings(context)}
    ${stories(context, base)}
    <h2>${texts('overview')('all', { count: wording.number(all.pairs.length) })}</h2>
    ${pairList(pairs, context, base)}
    ${more > 0 && html`<p>${texts('map')('more', { count: wording.number(more) })}</p>`}
    ${pageFooter({ kind: 'home' }, context, base)}`;
}
