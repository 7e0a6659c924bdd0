/**
 * Finds places and pairs of a register by a text in any script: a linear scan over names, which are folded on
 * the first search. It needs no index of tens of thousands of names.
 */
import type { RegisterIndex } from '../../core/view/register-index';
import { foldAll, searchedTerms, termsOf } from './fold';
import type { Found } from './search-index';

/** A place or pair of a register. */
export interface ListedMatch {
  readonly index: RegisterIndex;
  readonly position: number;
}

/** Precedes each term of a name, so that only prefixes match. */
const gap = ' ';

/** Characters of scripts that are written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The terms of each place's names, joined. */
const textsByIndex = new WeakMap<RegisterIndex, readonly string[]>();

function textsOf(index: RegisterIndex): readonly string[] {
  let texts = textsByIndex.get(index);
  if (texts === undefined) {
    const names = index.register.places.map(({ name, addition, otherNames }, position) => {
      const documented = Object.values(index.documentedPlace(position)?.names ?? {});
      return [name, addition ?? '', ...otherNames, ...documented].join(gap);
    });
    texts = foldAll(names).map((folded) => {
      const words = unspaced.test(folded)
        ? termsOf(folded).join(gap)
        : folded.replaceAll(/[^\p{L}\p{N}]+/gu, gap);
      return gap + words + gap;
    });
    textsByIndex.set(index, texts);
  }
  return texts;
}

/** The rank of a match: the whole first word of the name, a prefix of it, or another word. */
function rankOf(text: string, terms: readonly string[]): number {
  const [first = ''] = terms;
  if (text.startsWith(`${gap}${first}${gap}`)) return 0;
  return text.startsWith(gap + first) ? 1 : 2;
}

/**
 * The places with a name word that starts with each searched word; among equal ranks, the best connected
 * first. Leaves out documented places, which the main search finds.
 */
export function findListedPlaces(
  indexes: readonly RegisterIndex[],
  asked: string,
  limit: number,
): Found<ListedMatch> {
  const terms = searchedTerms(asked);
  if (terms.length === 0) return { items: [], total: 0 };
  const found = indexes.flatMap((index) =>
    textsOf(index).flatMap((text, position) =>
      terms.every((term) => text.includes(gap + term)) && index.documentedPlace(position) === null
        ? [{ index, position, rank: rankOf(text, terms) }]
        : [],
    ),
  );
  const pairCount = ({ index, position }: ListedMatch) => index.pairsOf(position).length;
  found.sort((a, b) => a.rank - b.rank || pairCount(b) - pairCount(a));
  return {
    items: found.slice(0, limit).map(({ index, position }) => ({ index, position })),
    total: found.length,
  };
}

/** Further terms are ignored: each takes one bit of a number. */
const maxTerms = 30;

/** The pairs of which both ends are needed to match all searched words. */
export function findListedPairs(
  indexes: readonly RegisterIndex[],
  asked: string,
  limit: number,
): Found<ListedMatch> {
  const terms = searchedTerms(asked).slice(0, maxTerms);
  if (terms.length < 2) return { items: [], total: 0 };
  const found = indexes.flatMap((index) => {
    const texts = textsOf(index);
    // One bit per term, so that checking a pair takes only two numbers.
    const fits = Uint32Array.from(texts, (text) =>
      terms.reduce(
        (bits, term, each) => (text.includes(gap + term) ? bits | (1 << each) : bits),
        0,
      ),
    );
    const all = 2 ** terms.length - 1;
    const positions: ListedMatch[] = [];
    for (let pair = 0; pair < index.register.pairs.count; pair += 1) {
      const [first, second] = index.placesOf(pair);
      const [a, b] = [fits[first] ?? 0, fits[second] ?? 0];
      if (a === all || b === all || (a | b) !== all || index.isOwn[pair] === 0) continue;
      positions.push({ index, position: pair });
    }
    return positions;
  });
  return { items: found.slice(0, limit), total: found.length };
}
