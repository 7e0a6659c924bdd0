/** The facts of a place or pair that only registers have. */
import type { Words } from '../i18n/words';
import type { RegisterIndex } from '../view/register-index';
import { yearRange } from '../view/years-of-pair';
import { nameOfListedPair } from './names';

/** The years that a register states for a pair, or `null`. */
function yearsOf({ register }: RegisterIndex, pair: number, { wording }: Words): string | null {
  const from = register.pairs.startYears[pair] || null;
  const to = register.pairs.endYears[pair] || null;
  return from === null && to === null ? null : wording.years(yearRange(from, to));
}

export function listedPairFacts(index: RegisterIndex, pair: number, words: Words) {
  const layer = words.texts('layer');
  const again = index.listedAgain(pair).map((other) => ({
    register: other.index.register,
    years: yearsOf(other.index, other.position, words),
  }));
  const own = yearsOf(index, pair, words);
  const stated = new Set([own, ...again.map(({ years }) => years)]);
  stated.delete(null);
  const [years = null] = stated;
  const titles = [index.register, ...again.map(({ register }) => register)].map(
    ({ title }) => title,
  );
  const distance = words.texts('pair')('distance', {
    distance: words.wording.kilometres(index.distances[pair] ?? 0),
  });
  return {
    name: nameOfListedPair(index, pair, words.language),
    /** From the first register that states any; `null` if none does. */
    years,
    /** The years in each register, if they differ. */
    allYears: years === null ? null : [...stated].join(' / '),
    distance,
    /** Years, or a note that none are stated, and the distance. */
    details: [years ?? layer('noYears'), distance],
    /** The lists that have it, and a note that there is no article yet. */
    listedBy: layer('listedByPlain', {
      title: new Intl.ListFormat(words.language).format(titles),
    }),
    /** The other registers that have it, each with the years that it states. */
    again,
  };
}

/** `null` if the register does not state it. */
export function listedCountry(
  index: RegisterIndex,
  position: number,
  { wording }: Words,
): string | null {
  const code = index.countryOf(position);
  return code === null ? null : wording.country(code);
}

/** The country, if known, and how many partners the place has in the register. */
export function listedPlaceDetails(
  index: RegisterIndex,
  position: number,
  partners: number,
  words: Words,
): string[] {
  const country = listedCountry(index, position, words);
  const count = words.texts('count')('listedPartners', { count: partners });
  return country === null ? [count] : [country, count];
}
