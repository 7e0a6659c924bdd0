/**
 * The facets: filters with a set of choices; an event passes if it has any of them. A facet is defined
 * here, except for the names of its choices, which are in `core/facts`.
 */
import type { Atlas, AtlasEvent, Pair } from '../domain/atlas';
import type { Day } from '../domain/day';
import { identifierPattern } from '../domain/identifier';
import { type Tie, ties } from '../domain/kind';
import { type Standing, standings } from '../domain/standing';
import { drawnTie } from './drawn-tie';
import { type Format, listOf, someOf } from './parameters/formats';
import type { ViewParameter } from './parameters/parameter-table';
import type { RegisterIndex } from './register-index';

/** The type of each facet's choices. */
export interface FacetChoices {
  /** Topic ids. */
  readonly topics: string;
  readonly ties: Tie;
  readonly standings: Standing;
  /** BCP 47 tags of the articles' languages. */
  readonly languages: string;
  /** ISO 3166-1 alpha-2 codes: `KG` for a country at either end, `KG-RU` for these two at both ends. */
  readonly countries: string;
}
export type Facet = keyof FacetChoices;
export type FacetChoice<Of extends Facet> = FacetChoices[Of];

interface FacetDefinition<Choice extends string> {
  /** Its parameter in the address, and the format of its choices there. */
  readonly parameter: ViewParameter;
  readonly format: Format<readonly Choice[]>;
  /** Its position: in the legend, in the filter bar, or behind "More filters". */
  readonly stands: 'legend' | 'bar' | 'more';
  /**
   * Whether it filters single events, or lines: the events of a pair that pass all other filters, taken
   * together.
   */
  readonly filters: 'events' | 'lines';
  /** The choices that apply to some events of a pair on a day. A choice may occur more than once. */
  readonly choicesOf: (events: readonly AtlasEvent[], pair: Pair, day: Day) => readonly Choice[];
  /**
   * The two single choices that a choice for both ends consists of; `null` for any other. Only links use
   * such a choice: it is neither in `choicesOf` nor offered.
   */
  readonly bothEnds?: (choice: string) => readonly [string, string] | null;
  /** All choices in an atlas; one may occur more than once. */
  readonly choicesIn: (atlas: Atlas) => Iterable<Choice>;
  /** Whether they are offered in that order; otherwise the most frequent come first. */
  readonly isOrdered: boolean;
  /**
   * The choice of a register's place; a pair of the register passes if either end does. `null` for facets
   * that registers do not have: the filter then does not affect them.
   */
  readonly choiceOfListedPlace: ((index: RegisterIndex, place: number) => Choice | null) | null;
}

const country = listOf((text): text is string => /^[A-Z]{2}(?:-[A-Z]{2})?$/.test(text));

/** The choice of two countries at both ends, whichever way round; `KG-KG` within one. */
export function betweenCountries(one: string, other: string): string {
  return one < other ? `${one}-${other}` : `${other}-${one}`;
}

/** The two countries of a choice of both ends. */
export function countriesOfBoth(choice: string): readonly [string, string] | null {
  const [one = '', other] = choice.split('-');
  return other === undefined ? null : [one, other];
}

function parseCountries(text: string): readonly string[] | undefined {
  const choices = country.parse(text.toUpperCase())?.map((choice) => {
    const both = countriesOfBoth(choice);
    return both === null ? choice : betweenCountries(...both);
  });
  return choices && [...new Set(choices)];
}

/** In display order. */
export const facetTable: { readonly [Of in Facet]: FacetDefinition<FacetChoices[Of]> } = {
  topics: {
    parameter: 'topic',
    format: listOf((text): text is string => identifierPattern.test(text)),
    stands: 'bar',
    filters: 'events',
    choicesOf: (events) => events.flatMap(({ topics }) => topics),
    choicesIn: ({ topics }) => topics.keys(),
    isOrdered: true,
    choiceOfListedPlace: null,
  },
  ties: {
    parameter: 'tie',
    format: someOf(ties),
    stands: 'legend',
    filters: 'events',
    choicesOf: (events) => events.map(({ tie }) => tie),
    choicesIn: () => ties,
    isOrdered: true,
    choiceOfListedPlace: null,
  },
  standings: {
    parameter: 'standing',
    format: someOf(standings),
    stands: 'legend',
    filters: 'lines',
    choicesOf: (events, _, day) => {
      const drawn = drawnTie(events, day);
      return drawn === null ? [] : [drawn.standing];
    },
    choicesIn: () => standings,
    isOrdered: true,
    choiceOfListedPlace: null,
  },
  countries: {
    parameter: 'country',
    format: { ...country, parse: parseCountries },
    stands: 'more',
    filters: 'events',
    choicesOf: (events, { ends }) => (events.length === 0 ? [] : ends.map((end) => end.country)),
    bothEnds: countriesOfBoth,
    choicesIn: ({ places }) => [...places.values()].map((place) => place.country),
    isOrdered: false,
    choiceOfListedPlace: (index, place) => index.countryOf(place),
  },
  languages: {
    parameter: 'source',
    // Only the shape of a BCP 47 tag is checked here; the atlas knows which languages exist.
    format: listOf((text): text is string => /^[a-zA-Z]{2,8}(?:-[a-zA-Z\d]{1,8})*$/.test(text)),
    stands: 'more',
    filters: 'events',
    choicesOf: (events) => events.flatMap(({ languages }) => languages),
    choicesIn: ({ pairs }) =>
      [...pairs.values()].flatMap(({ events }) => events.flatMap(({ languages }) => languages)),
    isOrdered: false,
    choiceOfListedPlace: null,
  },
};

export const facets = Object.keys(facetTable) as readonly Facet[];

/** The facets that are shown in the filter bar. */
export function facetsIn(part: FacetDefinition<string>['stands']): Facet[] {
  return facets.filter((facet) => facetTable[facet].stands === part);
}
