/** The page of a city or organisation: its map, its partners, and its events. */

import { type DossierEvent, type Pair, partnerOf } from '../../core/domain/atlas';
import { nameOfPlace, partnersInReadingOrder } from '../../core/facts/names';
import { whereabouts } from '../../core/facts/place-words';
import { sceneOfPage } from '../discovery/page-scene';
import { wordsOf } from '../discovery/page-words';
import { requirePlace } from '../discovery/records-of-page';
import { calendarLink } from './calendar-link';
import { eventEntry } from './event-entry';
import { type Html, html } from './html';
import { mapFigure } from './map-figure';
import { addressOfPage, type LinkBase, type PageContext } from './page-context';
import { homeLink, pageFooter } from './page-frame';
import { pairList } from './pair-list';

/** The day to sort an event by; undated ones come last. */
function dayOf({ date, inForce }: DossierEvent): number {
  return (date ?? inForce?.start ?? inForce?.end)?.latest ?? Number.NEGATIVE_INFINITY;
}

/** The events of all relationships of a place, newest first. */
function eventsOf(pairs: readonly Pair[], { discovery }: PageContext) {
  return pairs
    .flatMap((pair) =>
      (discovery.dossiers.get(pair.id)?.events ?? []).map((event) => ({ event, pair })),
    )
    .toSorted((a, b) => dayOf(b.event) - dayOf(a.event));
}

export function placePage(id: string, context: PageContext, base: LinkBase): Html {
  const { discovery, language, texts } = context;
  const { atlas } = discovery;
  const shown = requirePlace(atlas, id);
  const { description, subject } = wordsOf({ kind: 'place', id }, language, discovery);
  const partners = partnersInReadingOrder(discovery.scene.pairs, id, language);
  const events = eventsOf(atlas.pairsByPlace.get(id) ?? [], context).map(({ event, pair }) => {
    const address = addressOfPage({ kind: 'pair', id: pair.id }, context, base);
    const partner = nameOfPlace(partnerOf(pair, id), language);
    return eventEntry(event, context, html`<a href="${address}">${partner}</a>`);
  });
  const scene = sceneOfPage({ kind: 'place', id }, discovery);
  return html`
    ${homeLink(context, base)}
    <h1>${nameOfPlace(shown, language)}</h1>
    <p>${whereabouts(shown, context)}</p>
    <p>${description}</p>
    ${mapFigure(scene, subject, context, base)}
    <h2>${texts('place')('partners')}</h2>
    ${pairList(partners, context, base)}
    ${calendarLink(id, context, base)}
    <h2>${texts('pair')('events')}</h2>
    <ol>${events}</ol>
    ${pageFooter({ kind: 'place', id }, context, base)}`;
}
