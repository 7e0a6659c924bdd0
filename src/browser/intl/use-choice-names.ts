/** What the choices of the facets are called. */
import type { Atlas } from '../../core/domain/atlas';
import { localize } from '../../core/domain/language';
import type { Facet, FacetChoice } from '../../core/view/facet-table';
import { useTranslations } from './intl';
import { useWording } from './wording';

type NameOfChoice = <Of extends Facet>(facet: Of, choice: FacetChoice<Of>) => string;

export function useChoiceNames(atlas: Atlas): NameOfChoice {
  const tie = useTranslations('tie');
  const { language, languageName, country } = useWording();
  const names: { readonly [Of in Facet]: (choice: FacetChoice<Of>) => string } = {
    topics: (id) => {
      const topic = atlas.topics.get(id);
      return topic === undefined ? id : localize(topic.names, language).text;
    },
    ties: (choice) => tie(choice),
    languages: languageName,
    countries: country,
  };
  return (facet, choice) => names[facet](choice);
}
