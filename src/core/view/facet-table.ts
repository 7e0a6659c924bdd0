/**
 * The facets: filters that are a set of choices, of which an event passes that has any. Everything
 * about one is here but the names of its choices, which are worded in `core/facts`.
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

/** What the choices of each facet are. */
export interface FacetChoices {
  /** Topic ids. */
  readonly topics: string;
  readonly ties: Tie;
  readonly standings: Standing;
  /** BCP 47 tags of the languages that articles are in. */
  readonly languages: string;
  /** ISO 3166-1 alpha-2 codes: `KG` for a country at either end, `KG-RU` for these two at both ends. */
  readonly countries: string;
}
export type Facet = keyof FacetChoices;
export type FacetChoice<Of extends Facet> = FacetChoices[Of];

interface FacetDefinition<Choice extends string> {
  /** Its parameter in the address, and how that says the chosen ones. */
  readonly parameter: ViewParameter;
  readonly format: Format<readonly Choice[]>;
  /** Where it stands in the filter bar: in the legend, in the bar, or behind "More filters". */
  readonly stands: 'legend' | 'bar' | 'more';
  /**
   * Whether it lets through single events, or lines: all events of a pair that pass everything else, by
   * what they are together.
   */
  readonly filters: 'events' | 'lines';
  /** What some events of a pair are under it on a day. A choice may come more than once. */
  readonly choicesOf: (events: readonly AtlasEvent[], pair: Pair, day: Day) => readonly Choice[];
  /**
   * The two choices of the ends that a choice of both asks for; `null` of any other. Links ask for one:
   * neither is it among `choicesOf`, nor is it offered.
   */
  readonly bothEnds?: (choice: string) => readonly [string, string] | null;
  /** All that an atlas has; one may come more than once. */
  readonly choicesIn: (atlas: Atlas) => Iterable<Choice>;
  /** Whether they are offered in that order; else the most frequent come first. */
  readonly isOrdered: boolean;
  /**
   * What a place of a register is under it; a pair of the register passes where either end does.
   * `null` where registers say nothing of it: then the filter leaves them alone.
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

/** In the order in which they are told. */
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
    // The shape of a BCP 47 tag; whether there is such a language is for the atlas to say.
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

/** The facets that stand somewhere in the filter bar. */
export function facetsIn(part: FacetDefinition<string>['stands']): Facet[] {
  return facets.filter((facet) => facetTable[facet].stands === part);
}
