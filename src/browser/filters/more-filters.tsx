/** The less common filters. */
import { facetsIn } from '../../core/view/facet-table';
import type { Scene } from '../../core/view/scene';
import { useTranslations } from '../intl/intl';
import { PopoverButton } from '../parts/popover-button';
import { Icon } from '../ui/icon';
import { DistanceFilter } from './distance-filter';
import { FacetChips } from './facet-chips';
import type { FilterProperties } from './filter-properties';

interface MoreFiltersProperties extends FilterProperties {
  readonly scene: Scene;
}

/** Laid out inline, where there is room. */
export function MoreFacets(properties: MoreFiltersProperties) {
  return (
    <div className="flex flex-col gap-4">
      <DistanceFilter {...properties} />
      {facetsIn('more').map((facet) => (
        <FacetChips key={facet} facet={facet} maxChips={12} {...properties} />
      ))}
    </div>
  );
}

/** Behind a button, where there is no room. */
export function MoreFilters(properties: MoreFiltersProperties) {
  const t = useTranslations('filter');
  return (
    <PopoverButton
      button={{
        className:
          'inline-flex min-h-7 shrink-0 items-center gap-1 rounded-panel px-2 text-small font-semibold whitespace-nowrap hover:bg-wash',
        children: (
          <>
            <span>{t('more')}</span>
            <Icon name="up" size={14} />
          </>
        ),
      }}
      popup={{
        title: t('more'),
        align: 'end',
        className:
          'flex max-h-[min(28rem,var(--available-height))] w-112 max-w-[var(--available-width)] flex-col gap-3 overflow-y-auto p-4',
      }}
    >
      {() => <MoreFacets {...properties} />}
    </PopoverButton>
  );
}
