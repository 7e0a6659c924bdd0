/** The button that clears all filters. */
import { type ChangeView, clearFilters } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { Button } from '../ui/button';

interface ClearFiltersProperties {
  readonly weight?: 'plain' | 'outline';
  readonly onChange: ChangeView;
}

export function ClearFilters({ weight = 'plain', onChange }: ClearFiltersProperties) {
  const t = useTranslations('filter');
  return (
    <Button weight={weight} onClick={() => onChange(clearFilters)}>
      {t('clear')}
    </Button>
  );
}
