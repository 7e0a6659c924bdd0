/** Legend and filters, side by side. */
import type { Atlas } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import { choiceName } from '../../core/facts/choice-names';
import { shortLegendOf, topicNames } from '../../core/facts/terms';
import { countChoices, yearExtent } from '../../core/view/facets';
import type { Scene } from '../../core/view/scene';
import type { LoadedRegisters } from '../../core/view/settle-view';
import { activeFilters, type ChangeView, type Filters as FilterValues } from '../../core/view/view';
import { clampYears, openYears } from '../../core/view/year-window';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { ClearFilters } from '../panels/clear-filters';
import { TieMark } from '../ui/tie-mark';

interface ToolsProperties extends FiltersProperties {
  readonly scene: Scene;
  /** Without filters, only the legend is shown. */
  readonly hasFilters: boolean;
  /** Whether they are behind a button, because they would leave no room for the map. */
  readonly isFolded: boolean;
}

export function Tools({ scene, hasFilters, isFolded, ...properties }: ToolsProperties) {
  const t = useTranslations('map');
  const filter = useTranslations('filter');
  const tools = (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1.5">
      {hasFilters && <Filters {...properties} reference={scene.reference} />}
      <Legend scene={scene} />
    </div>
  );
  if (!isFolded) return tools;
  return (
    <details
      className="absolute start-14 top-2 z-30 max-h-[calc(100%-1rem)] max-w-[calc(100%-4rem)] overflow-y-auto rounded-panel bg-panel text-small shadow-panel"
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Escape') currentTarget.open = false;
      }}
    >
      <summary className="cursor-pointer px-3 py-1.5 font-semibold">
        {hasFilters ? filter('title') : t('legend')}
      </summary>
      <div className="px-3 pb-3">{tools}</div>
    </details>
  );
}

interface FiltersProperties {
  readonly atlas: Atlas;
  readonly registers: LoadedRegisters;
  readonly filters: FilterValues;
  readonly thisYear: number;
  readonly onChange: ChangeView;
}

const field = 'h-8 min-w-0 rounded-panel border border-control bg-panel px-2 text-small';

/** Filters by year and topic with native form fields, which need no library. */
function Filters({
  atlas,
  registers,
  filters,
  reference,
  thisYear,
  onChange,
}: FiltersProperties & { readonly reference: Day }) {
  const t = useTranslations('filter');
  const embed = useTranslations('embed');
  const words = useWords();
  const { number } = words.wording;
  const scale = yearExtent(atlas, thisYear, registers.values());
  const { from, to } = clampYears(filters.years, scale);
  const counts = countChoices(atlas, filters, 'topics', reference);
  const chosen = filters.topics.length === 1 ? filters.topics[0] : undefined;
  const years = Array.from({ length: scale.to - scale.from + 1 }, (_, index) => scale.from + index);

  const narrow = (change: Partial<FilterValues>) =>
    onChange((view) => ({ ...view, filters: { ...view.filters, ...change } }));
  const setYears = (first: number, last: number) =>
    narrow({ years: openYears({ from: first, to: last }, scale) });
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
      {activeFilters(filters).length > 0 && <ClearFilters onChange={onChange} />}
    </fieldset>
  );
}

/** The meaning of the lines, in one row if there is room. */
function Legend({ scene }: Pick<ToolsProperties, 'scene'>) {
  const t = useTranslations('map');
  const { ties, standings } = shortLegendOf(scene, useWords());
  return (
    <ul aria-label={t('legend')} className="flex flex-wrap gap-x-4 text-small">
      {ties.map(({ tie, name }) => (
        <li key={tie} className="flex items-center gap-1.5">
          <TieMark tie={tie} standing="in-force" />
          <span>{name}</span>
        </li>
      ))}
      {standings.map(({ standing, name }) => (
        <li key={standing} className="flex items-center gap-1.5 text-muted">
          <TieMark standing={standing} />
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}
