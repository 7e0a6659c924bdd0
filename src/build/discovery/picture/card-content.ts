/**
 * What stands on the picture of a page. One picture serves all languages, as other sites keep one a
 * page: it says names in English and in Russian, and the rest in English.
 */
import type { Place } from '../../../core/domain/atlas';
import type { Tie } from '../../../core/domain/kind';
import { nameOfPlace } from '../../../core/facts/names';
import { pairFacts } from '../../../core/facts/pair-facts';
import type { AtlasPage } from '../../../core/view/page-path';
import type { Standing } from '../../../core/view/scene';
import type { DiscoveryContext } from '../context';
import { countArticles, requirePair, requirePlace, yearsOfEvents } from '../page-words';

export interface CardContent {
  readonly siteName: string;
  /** A place, the two of a pair; the name of the atlas on the home page. */
  readonly names: readonly string[];
  /** The same in another alphabet; empty where there is none. */
  readonly otherNames: string;
  /** How the line of a pair is drawn. */
  readonly mark: { readonly tie: Tie; readonly standing: Standing } | null;
  /** What is known, a line each. */
  readonly facts: readonly string[];
}

const language = 'en';
const otherLanguage = 'ru';

function otherNamesOf(places: readonly Place[]): string {
  const names = places.map((place) => nameOfPlace(place, otherLanguage));
  const isOther = places.some((place, index) => nameOfPlace(place, language) !== names[index]);
  return isOther ? names.join(' – ') : '';
}

/** Throws a RangeError where the atlas has no such place or pair. */
export function cardContent(page: AtlasPage, context: DiscoveryContext): CardContent {
  const { atlas, scene, words } = context;
  const count = words(language).texts('count');
  const siteName = words(language).texts('app')('name');
  const wording = words(language).wording;
  switch (page.kind) {
    case 'home': {
      const pairs = [...atlas.pairs.values()];
      const events = pairs.reduce((sum, pair) => sum + pair.events.length, 0);
      return {
        siteName,
        names: [siteName],
        otherNames: words(otherLanguage).texts('app')('name'),
        mark: null,
        facts: [
          count('relationships', { count: pairs.length }),
          count('events', { count: events }),
          count('articles', { count: countArticles(pairs) }),
        ],
      };
    }
    case 'place': {
      const place = requirePlace(atlas, page.id);
      const pairs = atlas.pairsByPlace.get(place.id) ?? [];
      const years = yearsOfEvents(pairs);
      const partners = count('partners', { count: pairs.length });
      const since = wording.years({ type: 'since', from: Math.min(...years) });
      return {
        siteName,
        names: [nameOfPlace(place, language)],
        otherNames: otherNamesOf([place]),
        mark: null,
        facts: [
          years.length === 0 ? partners : `${partners} ${since}`,
          count('articles', { count: countArticles(pairs) }),
        ],
      };
    }
    case 'pair': {
      const shown = requirePair(context, page.id);
      const { pair, tie, standing } = shown;
      const facts = pairFacts(shown, scene, words(language));
      return {
        siteName,
        names: pair.ends.map((place) => nameOfPlace(place, language)),
        otherNames: otherNamesOf(pair.ends),
        mark: { tie, standing },
        facts: [
          facts.range.type === 'undated' ? facts.tie : `${facts.tie}, ${facts.years}`,
          count('articles', { count: countArticles([pair]) }),
        ],
      };
    }
  }
}
