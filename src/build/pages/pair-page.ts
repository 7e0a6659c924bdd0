/** The page of a relationship: its map and its dossier, every event with its sources. */

import { nameOfPair, nameOfPlace } from '../../core/facts/names';
import { standingSentence } from '../../core/facts/standing-sentence';
import { standingToday } from '../../core/view/standing-today';
import { yearsOfPair } from '../../core/view/years-of-pair';
import { requirePair, wordsOf } from '../discovery/page-words';
import { eventEntry } from './event-entry';
import { type Html, html, joined } from './html';
import { mapFigure } from './map-figure';
import { addressOfPage, type PageContext, type Place } from './page-context';
import { homeLink, pageFooter } from './page-frame';
import { sceneOfPage } from './page-scene';
import { tieMark } from './tie-mark';

export function pairPage(id: string, context: PageContext, place: Place): Html {
  const { discovery, language, today, wording, texts } = context;
  const pair = requirePair(discovery.atlas, id);
  const shown = discovery.scenePairs.get(id);
  const t = texts('pair');
  const ends = pair.ends.map((end) => {
    const address = addressOfPage({ kind: 'place', id: end.id }, context, place);
    return html`<a href="${address}">${nameOfPlace(end, language)}</a>`;
  });
  const scene = sceneOfPage({ kind: 'pair', id }, discovery, today);
  const { subject } = wordsOf({ kind: 'pair', id }, language, discovery);
  const events = discovery.dossiers.get(id)?.events ?? [];
  return html`
    ${homeLink(context, place)}
    <h1>${nameOfPair(pair, language)}</h1>
    ${
      shown !== undefined &&
      html`
        <p>
          ${tieMark(shown.tie, shown.standing)} 
          ${[texts('tie')(shown.tie), wording.years(yearsOfPair(shown, discovery.scene))].join(' · ')}
        </p>
        <p><b>${standingSentence(standingToday(pair, shown.tie, today), t)}</b></p>`
    }
    <p>${t('distance', { distance: wording.kilometres(pair.distance) })} · ${joined(ends, ' · ')}</p>
    ${mapFigure(scene, subject, context)}
    <h2>${t('events')}</h2>
    <ol>${events.map((event) => eventEntry(event, context))}</ol>
    ${pageFooter({ kind: 'pair', id }, context, place)}`;
}
