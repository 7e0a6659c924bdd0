/** The page of a pair: what makes its tie, and every event as a claim. */
import { nameOfPair, nameOfPlace } from '../../../core/facts/names';
import { pairFacts, topicsOfPair } from '../../../core/facts/pair-facts';
import { withinSentence } from '../../../core/facts/standing-words';
import { countArticles, requirePair } from '../records-of-page';
import { claimNode } from '../structured-data/claim-node';
import { isoDate } from '../structured-data/dates';
import { placeNode } from '../structured-data/place-node';
import { webPageNode } from '../structured-data/web-page-node';
import { enumerate, otherNamesOf } from './name-lists';
import type { PageKindOf } from './page-kind';

/** More do not fit into a description before search engines truncate it. */
const maxTopics = 4;

export const pairKind: PageKindOf<{ readonly kind: 'pair'; readonly id: string }> = {
  pages: ({ pairs }) => [...pairs.keys()].map((id) => ({ kind: 'pair', id })),
  lastChange: ({ id }, { dossiers }) => dossiers.get(id)?.changed?.text ?? null,
  text({ id }, language, context) {
    const { atlas, scene, words } = context;
    const shown = requirePair(context, id);
    const { pair } = shown;
    const count = words(language).texts('count');
    const t = words(language).texts('discovery');
    const [first = '', second = ''] = pair.ends.map((place) => nameOfPlace(place, language));
    const facts = pairFacts(shown, scene, words(language));
    const tie = withinSentence(facts.tie, words(language));
    const years = facts.range.type === 'undated' ? 'none' : facts.years;
    const topics = topicsOfPair(shown, atlas, words(language)).slice(0, maxTopics);
    const name = nameOfPair(pair, language);
    return {
      name,
      subject: t('pairTitle', {
        pair: name,
        tie,
        years: facts.change === null ? years : withinSentence(facts.standing, words(language)),
      }),
      description: t('pairDescription', {
        first,
        second,
        tie: facts.change === null ? tie : withinSentence(facts.change, words(language)),
        years: facts.change === null ? years : 'none',
        events: count('events', { count: pair.events.length }),
        articles: count('articles', { count: countArticles([pair]) }),
        topics: topics.length === 0 ? 'none' : enumerate(topics, language),
      }),
    };
  },
  card({ id }, context) {
    const shown = requirePair(context, id);
    const { pair, tie, standing } = shown;
    const words = context.words('en');
    const facts = pairFacts(shown, context.scene, words);
    return {
      names: pair.ends.map((place) => nameOfPlace(place, 'en')),
      otherNames: otherNamesOf(pair.ends),
      mark: { tie, standing },
      facts: [
        facts.change ??
          (facts.range.type === 'undated' ? facts.tie : `${facts.tie}, ${facts.years}`),
        words.texts('count')('articles', { count: countArticles([pair]) }),
      ],
    };
  },
  nodes(page, language, context, addressOf) {
    const { pair } = requirePair(context, page.id);
    const { wording } = context.words(language);
    const text = pairKind.text(page, language, context);
    const dossier = context.dossiers.get(pair.id);
    return [
      {
        ...webPageNode(page, text, language, context, addressOf),
        // The other names are on the page of each place, which has the same `@id`.
        about: pair.ends.map((place) => ({
          ...placeNode(place, language, addressOf, wording),
          alternateName: null,
        })),
        dateModified: isoDate(dossier?.changed ?? null),
        hasPart: (dossier?.events ?? []).map((event) =>
          claimNode(event, pair, language, context, addressOf),
        ),
      },
    ];
  },
};
