/** The search index: finds places, pairs, topics and articles by a text in any script. */
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Atlas, Pair, Place, Topic } from '../../core/domain/atlas';
import type { Headline } from '../../core/domain/headline';
import { foldAll, searchedTerms, termsOf } from './fold';

/** The best results, best first, and the number of all. */
export interface Found<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

export interface Findings {
  readonly places: Found<Place>;
  readonly pairs: Found<Pair>;
  readonly topics: Found<Topic>;
  readonly articles: Found<Headline>;
}

export interface SearchIndex {
  /** At most `limit` results of each type for a text. Typos are tolerated where no word matches. */
  find(text: string, limit: number): Findings;
  findPlaces(text: string, limit: number): Found<Place>;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly otherNames: string;
}

type Index = MiniSearch<Entry>;

function indexOf(entries: readonly Entry[]): Index {
  const index = new MiniSearch<Entry>({
    fields: ['name', 'otherNames'],
    tokenize: termsOf,
    // The terms are folded already.
    processTerm: (term) => term,
  });
  const texts = foldAll(entries.flatMap(({ name, otherNames }) => [name, otherNames]));
  for (const [position, { id }] of entries.entries()) {
    const [name = '', otherNames = ''] = texts.slice(2 * position, 2 * position + 2);
    index.add({ id, name, otherNames });
  }
  return index;
}

/** The number of typos to tolerate in a term: short words have too many neighbours. */
function maxTyposIn(term: string): number {
  if (!/^[a-z]+$/.test(term) || term.length < 3) return 0;
  return term.length < 5 ? 1 : 2;
}

const wholeWords: SearchOptions = {
  tokenize: searchedTerms,
  combineWith: 'AND',
  boost: { name: 2 },
};
const prefixes: SearchOptions = { ...wholeWords, prefix: true };
const withTypos: SearchOptions = { ...prefixes, fuzzy: maxTyposIn };

/** The scores of the matches, by id. */
function scoresIn(index: Index, text: string, options: SearchOptions): Map<string, number> {
  return new Map(index.search(text, options).map(({ id, score }) => [String(id), score]));
}

/** Sorts by score, best first; stable. */
function inOrder<Item>(scored: readonly (readonly [Item, number])[]): Item[] {
  return scored.toSorted(([, a], [, b]) => b - a).map(([item]) => item);
}

function first<Item>(items: readonly Item[], limit: number): Found<Item> {
  return { items: items.slice(0, limit), total: items.length };
}

/** The exact matches, then the similar ones. */
function followedBy<Item>(exact: readonly Item[], similar: readonly Item[]): Item[] {
  return [...new Set([...exact, ...similar])];
}

function lookUp<Item>(
  scores: ReadonlyMap<string, number>,
  items: ReadonlyMap<string, Item>,
): [Item, number][] {
  return [...scores].flatMap(([id, score]) => {
    const item = items.get(id);
    return item === undefined ? [] : [[item, score]];
  });
}

/** Greater than any score. */
const bothEndsNeeded = 1e6;

/**
 * The pairs in which each term matches one of the ends. Pairs of which both ends are needed to match all terms
 * come before the pairs of a place that matches all terms alone.
 */
function scorePairs(
  atlas: Atlas,
  index: Index,
  text: string,
  options: SearchOptions,
): [Pair, number][] {
  const byTerm = searchedTerms(text).map((term) => scoresIn(index, term, options));
  const [ofFirstTerm] = byTerm;
  if (ofFirstTerm === undefined) return [];
  const candidates = new Set(
    [...ofFirstTerm.keys()].flatMap((id) => atlas.pairsByPlace.get(id) ?? []),
  );
  return [...candidates].flatMap((pair): [Pair, number][] => {
    const [a, b] = pair.ends.map(({ id }) => byTerm.map((scores) => scores.get(id) ?? 0));
    if (a === undefined || b === undefined) return [];
    const perTerm = a.map((score, term) => Math.max(score, b[term] ?? 0));
    if (perTerm.includes(0)) return [];
    const needsBoth = a.includes(0) && b.includes(0);
    const sum = perTerm.reduce((total, score) => total + score, 0);
    return [[pair, needsBoth ? sum + bothEndsNeeded : sum]];
  });
}

/** A factor that ranks a place with many pairs before a namesake with few. */
function weightOf(place: Place, atlas: Atlas): number {
  return 1 + Math.log2(1 + (atlas.pairsByPlace.get(place.id)?.length ?? 0)) / 10;
}

/** `NewYork` for New York: names of several words are also typed as one. */
function inOneWord(names: readonly string[]): string[] {
  return names.map((name) => name.replace(/[\s-]+/g, ''));
}

function entryOf(id: string, names: readonly string[]): Entry {
  const [name = '', ...otherNames] = names;
  return { id, name, otherNames: otherNames.join(' ') };
}

/** The two Kyrgyz words for "sister" in "sister city": each also finds headlines with the other. */
const sisterly = ['бир туугандык', 'боордоштук'];

function likeWords(title: string): readonly string[] {
  return /бир тууган|боордош/iu.test(title) ? sisterly : [];
}

interface AtlasIndexes {
  readonly places: Index;
  readonly topics: Index;
}

/** Cached per atlas: for the whole world, building takes a second. */
const indexesByAtlas = new WeakMap<Atlas, AtlasIndexes>();

function indexesOf(atlas: Atlas): AtlasIndexes {
  const known = indexesByAtlas.get(atlas);
  if (known !== undefined) return known;
  const indexes = {
    places: indexOf(
      [...atlas.places.values()].map(({ id, names, aliases }) => ({
        id,
        name: Object.values(names).join(' '),
        otherNames: [...aliases, ...inOneWord(Object.values(names))].join(' '),
      })),
    ),
    topics: indexOf(
      [...atlas.topics.values()].map(({ id, names }) => entryOf(id, Object.values(names))),
    ),
  };
  indexesByAtlas.set(atlas, indexes);
  return indexes;
}

/** Builds the index. Without headlines, which load later, it finds no articles. */
export function createSearchIndex(atlas: Atlas, headlines: readonly Headline[]): SearchIndex {
  const { places, topics } = indexesOf(atlas);
  const articles = indexOf(
    headlines.map(({ id, title, publisher }) =>
      entryOf(id, [title, publisher, ...likeWords(title)]),
    ),
  );
  const headlinesById = new Map(headlines.map((headline) => [headline.id, headline]));

  const placesOf = (text: string, options: SearchOptions) =>
    inOrder(
      lookUp(scoresIn(places, text, options), atlas.places).map(
        ([place, score]) => [place, score * weightOf(place, atlas)] as const,
      ),
    );
  const findAll = (text: string, options: SearchOptions) => ({
    places: placesOf(text, options),
    pairs: inOrder(scorePairs(atlas, places, text, options)),
    topics: inOrder(lookUp(scoresIn(topics, text, options), atlas.topics)),
    articles: inOrder(lookUp(scoresIn(articles, text, options), headlinesById)),
  });
  const isThere = (found: ReturnType<typeof findAll>) =>
    Object.values(found).some(({ length }) => length > 0);
  /** Whether a text may have a typo: nothing matches it exactly, and it is long enough to tell. */
  const mayHaveTypo = (text: string) =>
    searchedTerms(text).some((term) => maxTyposIn(term) > 0) && !isThere(findAll(text, wholeWords));

  return {
    find: (text, limit) => {
      const exact = findAll(text, prefixes);
      let found = exact;
      if (mayHaveTypo(text)) {
        found = isThere(exact)
          ? { ...exact, places: followedBy(exact.places, placesOf(text, withTypos)) }
          : findAll(text, withTypos);
      }
      return {
        places: first(found.places, limit),
        pairs: first(found.pairs, limit),
        topics: first(found.topics, limit),
        articles: first(found.articles, limit),
      };
    },
    findPlaces: (text, limit) => {
      const exact = placesOf(text, prefixes);
      return first(mayHaveTypo(text) ? followedBy(exact, placesOf(text, withTypos)) : exact, limit);
    },
  };
}
