/** Filters by year and topic in the browser's own fields, which weigh nothing. */
import type { Atlas } from '../../core/domain/atlas';
import { choiceName } from '../../core/facts/choice-names';
import { topicNames } from '../../core/facts/terms';
import { clampYears, countChoices, yearExtent } from '../../core/view/facets';
import {
  activeFilters,
  type ChangeView,
  clearFilters,
  type Filters as FilterValues,
} from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { Button } from '../ui/button';

interface FiltersProperties {
  readonly atlas: Atlas;
  readonly filters: FilterValues;
  readonly thisYear: number;
  readonly onChange: ChangeView;
}

const field = 'h-8 min-w-0 rounded-panel border border-control bg-panel px-2 text-small';

export function Filters({ atlas, filters, thisYear, onChange }: FiltersProperties) {
  const t = useTranslations('filter');
  const embed = useTranslations('embed');
  const words = useWords();
  const { number } = words.wording;
  const scale = yearExtent(atlas, thisYear);
  const { from, to } = clampYears(filters.years, scale);
  const counts = countChoices(atlas, filters, 'topics');
  const chosen = filters.topics.length === 1 ? filters.topics[0] : undefined;
  const years = Array.from({ length: scale.to - scale.from + 1 }, (_, index) => scale.from + index);

  const narrow = (change: Partial<FilterValues>) =>
    onChange((view) => ({ ...view, filters: { ...view.filters, ...change } }));
  const setYears = (first: number, last: number) =>
    // An end of the scale means no bound, so that nothing beyond is cut off.
    narrow({
      years: {
        from: first <= scale.from ? null : first,
        to: last >= scale.to ? null : last,
      },
    });
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <legend className="sr-only">{t('title')}</legend>
      <span className="flex items-center gap-1.5">
        <select
          aria-label={t('fromYear')}
          className={field}
          value={from}
          onChange={({ target }) =>
            setYears(Number(target.value), Math.max(Number(target.value), to))
          }
        >
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
        <span aria-hidden="true" className="text-muted">
          –
        </span>
        <select
          aria-label={t('toYear')}
          className={field}
          value={to}
          onChange={({ target }) =>
            setYears(Math.min(from, Number(target.value)), Number(target.value))
          }
        >
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </span>
      <select
        aria-label={t('topics')}
        className={`${field} max-w-full`}
        value={chosen ?? ''}
        onChange={({ target }) => narrow({ topics: target.value === '' ? [] : [target.value] })}
      >
        <option value="">
          {filters.topics.length > 1
            ? topicNames(filters.topics, atlas, words).join(', ')
            : embed('allTopics')}
        </option>
        {[...atlas.topics.keys()].map((id) => (
          <option key={id} value={id}>
            {`${choiceName('topics', id, atlas, words)} (${number(counts.get(id) ?? 0)})`}
          </option>
        ))}
      </select>
      {activeFilters(filters).length > 0 && (
        <Button weight="plain" onClick={() => onChange(clearFilters)}>
          {t('clear')}
        </Button>
      )}
    </fieldset>
  );
}
