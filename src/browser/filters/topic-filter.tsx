/** Topics as chips, in the order that the records give them. */
import type { Atlas } from '../../core/domain/atlas';
import type { ChangeView, Filters } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { FacetChips } from './facet-chips';

interface TopicFilterProperties {
  readonly atlas: Atlas;
  readonly filters: Filters;
  readonly onChange: ChangeView;
  /** How many chips stand there before "more". */
  readonly most: number;
}

export function TopicFilter({ atlas, filters, onChange, most }: TopicFilterProperties) {
  const t = useTranslations('filter');
  return (
    <FacetChips
      facet="topics"
      label={t('topics')}
      atlas={atlas}
      filters={filters}
      onChange={onChange}
      most={most}
      order={[...atlas.topics.keys()]}
    />
  );
}
