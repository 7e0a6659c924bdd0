/** What the choices of the facets are called. */
import type { Atlas } from '../../core/domain/atlas';
import type { Tie } from '../../core/domain/kind';
import { localize } from '../../core/domain/language';
import type { Facet } from '../../core/view/view';
import { useTranslations } from './intl';
import { useWording } from './wording';

export function useChoiceNames(atlas: Atlas): (facet: Facet, choice: string) => string {
  const tie = useTranslations('tie');
  const wording = useWording();
  return (facet, choice) => {
    switch (facet) {
      case 'topics': {
        const topic = atlas.topics.get(choice);
        return topic === undefined ? choice : localize(topic.names, wording.language).text;
      }
      case 'ties':
        return tie(choice as Tie);
      case 'languages':
        return wording.languageName(choice);
      case 'countries':
        return wording.country(choice);
    }
  };
}
