/** The search itself: places, pairs, topics and articles by a text in any script. */
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Atlas, Pair, Place, Topic } from '../../core/domain/atlas';
import type { Headline } from '../../core/domain/headline';
import { foldAll, searchedTerms, termsOf } from './fold';

/** Something found, the best first, and how many there are in all. */
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
  /** What a text means, at most so many of each sort. A slip is allowed where no word fits. */
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

/** Letters that may be wrong in a term: short words have too many neighbours. */
function slipsIn(term: string): number {
  if (!/^[a-z]+$/.test(term) || term.length < 3) return 0;
  return term.length < 5 ? 1 : 2;
}

const wholeWords: SearchOptions = {
  tokenize: searchedTerms,
  combineWith: 'AND',
  boost: { name: 2 },
};
const beginnings: SearchOptions = { ...wholeWords, prefix: true };
const slips: SearchOptions = { ...beginnings, fuzzy: slipsIn };

/** Scores of what fits, by id. */
function scoresIn(index: Index, text: string, options: SearchOptions): Map<string, number> {
  return new Map(index.search(text, options).map(({ id, score }) => [String(id), score]));
}

/** The best first; what scores alike stays in the order given. */
function inOrder<Item>(scored: readonly (readonly [Item, number])[]): Item[] {
  return scored.toSorted(([, a], [, b]) => b - a).map(([item]) => item);
}

function first<Item>(items: readonly Item[], limit: number): Found<Item> {
  return { items: items.slice(0, limit), total: items.length };
}

/** What was found with slips after what was found without. */
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

/** More than any score comes to. */
const bothEndsAsked = 1e6;

/**
 * Pairs where each term names one of the ends. A pair that takes both ends to name all terms is what
 * was asked for: it stands before the pairs of a place that has all the names itself.
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
    return [[pair, needsBoth ? sum + bothEndsAsked : sum]];
  });
}

/** How much a place with many pairs goes before a namesake with few. */
function weightOf(place: Place, atlas: Atlas): number {
  return 1 + Math.log2(1 + (atlas.pairsByPlace.get(place.id)?.length ?? 0)) / 10;
}

/** `NewYork` for New York: how names of several words are typed, too. */
function inOneWord(names: readonly string[]): string[] {
  return names.map((name) => name.replace(/[\s-]+/g, ''));
}

function entryOf(id: string, names: readonly string[]): Entry {
  const [name = '', ...otherNames] = names;
  return { id, name, otherNames: otherNames.join(' ') };
}

/** Kyrgyz has two words for what sister cities are; a headline with one is found by the other. */
const sisterly = ['бир туугандык', 'боордоштук'];

function likeWords(title: string): readonly string[] {
  return /бир тууган|боордош/iu.test(title) ? sisterly : [];
}

interface AtlasIndexes {
  readonly places: Index;
  readonly topics: Index;
}

/** Built once an atlas: of the whole world it takes a second. */
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

/** Builds the index. Headlines may come later: without them no article is found. */
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
  /** Whether a text may be a slip: no words are just like it, and it is long enough to tell. */
  const maySlip = (text: string) =>
    searchedTerms(text).some((term) => slipsIn(term) > 0) && !isThere(findAll(text, wholeWords));

  return {
    find: (text, limit) => {
      const exact = findAll(text, beginnings);
      let found = exact;
      if (maySlip(text)) {
        found = isThere(exact)
          ? { ...exact, places: followedBy(exact.places, placesOf(text, slips)) }
          : findAll(text, slips);
      }
      return {
        places: first(found.places, limit),
        pairs: first(found.pairs, limit),
        topics: first(found.topics, limit),
        articles: first(found.articles, limit),
      };
    },
    findPlaces: (text, limit) => {
      const exact = placesOf(text, beginnings);
      return first(maySlip(text) ? followedBy(exact, placesOf(text, slips)) : exact, limit);
    },
  };
}
