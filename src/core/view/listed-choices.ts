/** A facet's choice for each place of a register, as arrays, so that a filter is one pass over them. */
import { type Facet, type FacetChoice, facetTable } from './facet-table';
import type { RegisterIndex } from './register-index';

/** Each choice once, and of each place the number of its choice; `null` for places without one. */
interface ListedChoices<Choice> {
  readonly choices: readonly (Choice | null)[];
  readonly numbers: Uint16Array;
}

const known = new WeakMap<RegisterIndex, Map<Facet, ListedChoices<string>>>();

/** `null` for a facet that registers do not have. */
export function listedChoices<Of extends Facet>(
  index: RegisterIndex,
  facet: Of,
): ListedChoices<FacetChoice<Of>> | null {
  const { choiceOfListedPlace } = facetTable[facet];
  if (choiceOfListedPlace === null) return null;
  const ofIndex = known.get(index) ?? new Map<Facet, ListedChoices<string>>();
  known.set(index, ofIndex);
  const found = ofIndex.get(facet) as ListedChoices<FacetChoice<Of>> | undefined;
  if (found !== undefined) return found;
  const choices: (FacetChoice<Of> | null)[] = [];
  const numberOf = new Map<FacetChoice<Of> | null, number>();
  const numbers = new Uint16Array(index.register.places.length);
  for (let place = 0; place < numbers.length; place += 1) {
    const choice = choiceOfListedPlace(index, place);
    const number = numberOf.get(choice) ?? choices.push(choice) - 1;
    numberOf.set(choice, number);
    numbers[place] = number;
  }
  ofIndex.set(facet, { choices, numbers });
  return { choices, numbers };
}

/** A test whether a pair between two places passes the chosen choices; `null` as above. */
export function createListedTest<Of extends Facet>(
  index: RegisterIndex,
  facet: Of,
  chosen: readonly FacetChoice<Of>[],
): ((first: number, second: number) => boolean) | null {
  const listed = listedChoices(index, facet);
  if (listed === null) return null;
  const { choices, numbers } = listed;
  const ofEnds: readonly (string | null)[] = choices;
  const { bothEnds } = facetTable[facet];
  const isChosen = Uint8Array.from(choices, (choice) =>
    Number(choice !== null && chosen.includes(choice)),
  );
  const asked = chosen.flatMap((choice) => {
    const both = bothEnds?.(choice) ?? null;
    return both === null ? [] : [both.map((end) => ofEnds.indexOf(end))];
  });
  return (first, second) => {
    const one = numbers[first] ?? 0;
    const other = numbers[second] ?? 0;
    if (isChosen[one] === 1 || isChosen[other] === 1) return true;
    return asked.some(([a, b]) => (one === a && other === b) || (one === b && other === a));
  };
}
