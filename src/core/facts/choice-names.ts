/** The names of the facets' choices. */
import type { Atlas } from '../domain/atlas';
import type { Words } from '../i18n/words';
import { countriesOfBoth, type Facet, type FacetChoice } from '../view/facet-table';
import { standingName, tieName, topicNames } from './terms';

type Topics = Pick<Atlas, 'topics'>;

const names: {
  readonly [Of in Facet]: (choice: FacetChoice<Of>, atlas: Topics, words: Words) => string;
} = {
  topics: (id, atlas, words) => topicNames([id], atlas, words)[0] ?? id,
  ties: (tie, _, words) => tieName(tie, words),
  standings: (standing, _, words) => standingName(standing, words),
  languages: (tag, _, { wording }) => wording.languageName(tag),
  countries: (choice, _, { wording }) =>
    (countriesOfBoth(choice) ?? [choice]).map((code) => wording.country(code)).join(' – '),
};

export function choiceName<Of extends Facet>(
  facet: Of,
  choice: FacetChoice<Of>,
  atlas: Topics,
  words: Words,
): string {
  return names[facet](choice, atlas, words);
}
