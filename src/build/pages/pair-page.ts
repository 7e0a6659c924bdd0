/** The page of a relationship: its map and its dossier, with all events and their sources. */

import { nameOfPair, nameOfPlace } from '../../core/facts/names';
import { pairHead } from '../../core/facts/pair-head';
import { sceneOfPage } from '../discovery/page-scene';
import { wordsOf } from '../discovery/page-words';
import { requirePair } from '../discovery/records-of-page';
import { eventEntry } from './event-entry';
import { type Html, html, joined } from './html';
import { mapFigure } from './map-figure';
import { addressOfPage, type LinkBase, type PageContext } from './page-context';
import { homeLink, pageFooter } from './page-frame';
import { tieMark } from './tie-mark';

export function pairPage(id: string, context: PageContext, base: LinkBase): Html {
  const { discovery, language, today, texts } = context;
  const shown = requirePair(discovery, id);
  const { pair } = shown;
  const head = pairHead(pair, shown, discovery.scene, today, context);
  const ends = pair.ends.map((end) => {
    const address = addressOfPage({ kind: 'place', id: end.id }, context, base);
    return html`<a href="${address}">${nameOfPlace(end, language)}</a>`;
  });
  const scene = sceneOfPage({ kind: 'pair', id }, discovery);
  const { subject } = wordsOf({ kind: 'pair', id }, language, discovery);
  const events = discovery.dossiers.get(id)?.events ?? [];
  return html`
    ${homeLink(context, base)}
    <h1>${nameOfPair(pair, language)}</h1>
    <p>${tieMark(shown.tie, shown.standing)} ${head.details.join(' · ')}</p>
    <p><b>${head.today}</b></p>
    <p>${head.distance} · ${joined(ends, ' · ')}</p>
    ${mapFigure(scene, subject, context, base)}
    <h2>${texts('pair')('events')}</h2>
    <ol>${events.map((event) => eventEntry(event, context))}</ol>
    ${pageFooter({ kind: 'pair', id }, context, base)}`;
}
