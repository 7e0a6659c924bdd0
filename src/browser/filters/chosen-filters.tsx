/** The active filters, as chips that remove them. */
import type { ReactNode } from 'react';
import { choiceName } from '../../core/facts/choice-names';
import { filterNames } from '../../core/facts/filter-words';
import { facets } from '../../core/view/facet-table';
import { activeFilters, liftFilter, toggleChoice, type View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { Icon } from '../ui/icon';
import type { FilterProperties } from './filter-properties';

interface ChosenFilter {
  readonly key: string;
  readonly name: string;
  readonly remove: (view: View) => View;
}

export function ChosenFilters({
  atlas,
  filters,
  onChange,
}: Omit<FilterProperties, 'reference'>): ReactNode {
  const t = useTranslations('filter');
  const words = useWords();
  const active = activeFilters(filters);
  const chosen: ChosenFilter[] = [
    ...(['years', 'distance', 'undated'] as const)
      .filter((filter) => active.includes(filter))
      .map((filter) => ({
        key: filter,
        name: filterNames(filters, filter, atlas, words).join(),
        remove: (view: View) => ({ ...view, filters: liftFilter(view.filters, filter) }),
      })),
    ...facets.flatMap((facet) =>
      filters[facet].map((choice) => ({
        key: `${facet} ${choice}`,
        name: choiceName(facet, choice, atlas, words),
        // Idempotent: a second press before the next render still removes it.
        remove: (view: View) =>
          (view.filters[facet] as readonly string[]).includes(choice)
            ? toggleChoice(view, facet, choice)
            : view,
      })),
    ),
  ];
  if (chosen.length === 0) return null;
  return (
    <ul aria-label={t('chosen')} className="flex flex-wrap gap-1.5">
      {chosen.map(({ key, name, remove }) => (
        <li key={key}>
          <button
            type="button"
            aria-label={t('remove', { name })}
            className="inline-flex min-h-7 items-center gap-1 rounded-full border border-control ps-2.5 pe-2 text-small whitespace-nowrap transition-colors hover:bg-wash"
            onClick={() => onChange(remove)}
          >
            <span>{name}</span>
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
