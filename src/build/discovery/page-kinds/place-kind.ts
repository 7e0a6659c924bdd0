/** The page of a place: its relationships. */
import { nameOfPlace, partnersInReadingOrder } from '../../../core/facts/names';
import { pagePath } from '../../../core/view/page-path';
import { countArticles, requirePlace, yearsOfEvents } from '../records-of-page';
import { placeId, placeNode } from '../structured-data/place-node';
import { webPageNode } from '../structured-data/web-page-node';
import { enumerate, otherNamesOf } from './name-lists';
import type { PageKindOf } from './page-kind';

/** More names do not fit into a description before search engines truncate it. */
const maxNames = 5;

/** The later of two days in ISO 8601, either of which may be unknown. */
function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

export const placeKind: PageKindOf<{ readonly kind: 'place'; readonly id: string }> = {
  pages: ({ places }) => [...places.keys()].map((id) => ({ kind: 'place', id })),
  // The last change to its own record or to one of its pairs.
  lastChange({ id }, { atlas, dossiers }) {
    const ofPairs = (atlas.pairsByPlace.get(id) ?? []).map(
      (pair) => dossiers.get(pair.id)?.changed?.text ?? null,
    );
    return [atlas.places.get(id)?.changed ?? null, ...ofPairs].reduce(later, null);
  },
  text({ id }, language, { atlas, scene, words }) {
    const count = words(language).texts('count');
    const t = words(language).texts('discovery');
    const name = nameOfPlace(requirePlace(atlas, id), language);
    const pairs = atlas.pairsByPlace.get(id) ?? [];
    if (pairs.length === 0) {
      return { name, subject: name, description: t('placeAlone', { place: name }) };
    }
    const partners = partnersInReadingOrder(scene.pairs, id, language);
    const named = partners.slice(0, maxNames).map((partner) => partner.name);
    const years = yearsOfEvents(pairs);
    return {
      name,
      subject: t('placeTitle', {
        place: name,
        partners: count('partners', { count: partners.length }),
      }),
      description: t('placeDescription', {
        place: name,
        since: years.length === 0 ? 'none' : String(Math.min(...years)),
        names: enumerate(named, language),
        more: partners.length - named.length,
        articles: count('articles', { count: countArticles(pairs) }),
      }),
    };
  },
  card({ id }, { atlas, words }) {
    const { texts, wording } = words('en');
    const count = texts('count');
    const place = requirePlace(atlas, id);
    const pairs = atlas.pairsByPlace.get(id) ?? [];
    const years = yearsOfEvents(pairs);
    const partners = count('partners', { count: pairs.length });
    const since = wording.years({ type: 'since', from: Math.min(...years) });
    return {
      names: [nameOfPlace(place, 'en')],
      otherNames: otherNamesOf([place]),
      mark: null,
      facts: [
        years.length === 0 ? partners : `${partners} ${since}`,
        count('articles', { count: countArticles(pairs) }),
      ],
    };
  },
  nodes(page, language, context, addressOf) {
    const place = requirePlace(context.atlas, page.id);
    const text = placeKind.text(page, language, context);
    const partners = partnersInReadingOrder(context.scene.pairs, place.id, language);
    return [
      {
        ...webPageNode(page, text, language, context, addressOf),
        mainEntity: { '@id': placeId(place, language, addressOf) },
        dateModified: place.changed ?? null,
      },
      placeNode(place, language, addressOf, context.words(language).wording),
      {
        '@type': 'ItemList',
        name: text.subject,
        numberOfItems: partners.length,
        itemListElement: partners.map(({ scenePair, name }, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name,
          url: addressOf(pagePath({ kind: 'pair', id: scenePair.pair.id }, language)),
        })),
      },
    ];
  },
};
