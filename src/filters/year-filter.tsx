/** The year window: a histogram with two handles, two fields that say the same, and the mode. */
import { useRef } from 'react';
import type { Atlas } from '../domain/atlas';
import { useTranslations } from '../i18n/intl';
import { Segmented } from '../ui/segmented';
import { YearField } from '../ui/year-field';
import { YearSlider } from '../ui/year-slider';
import { clampYears, countYears, yearExtent } from '../view/facets';
import { type ChangeView, type Filters, filterModes } from '../view/view';
import { Histogram } from './histogram';

interface YearFilterProperties {
  readonly atlas: Atlas;
  readonly filters: Filters;
  readonly thisYear: number;
  readonly onChange: ChangeView;
}

/** Changes closer together than this (in milliseconds) belong to one movement of a handle. */
const longestPause = 1000;

export function YearFilter({ atlas, filters, thisYear, onChange }: YearFilterProperties) {
  const t = useTranslations('filter');
  const extent = yearExtent(atlas, thisYear);
  const { from, to } = clampYears(filters.years, extent);
  const lastChange = useRef(Number.NEGATIVE_INFINITY);

  const setYears = (first: number, last: number) => {
    // The map follows a moving handle, but the whole movement is one step back in the history.
    const now = performance.now();
    const history = now - lastChange.current < longestPause ? 'replace' : 'push';
    lastChange.current = now;
    onChange(
      (view) => ({
        ...view,
        filters: {
          ...view.filters,
          // A handle at the end of the scale means no bound, so that nothing beyond is cut off.
          years: {
            from: first <= extent.from ? null : first,
            to: last >= extent.to ? null : last,
          },
        },
      }),
      history,
    );
  };

  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <legend className="float-left text-small font-semibold">{t('years')}</legend>
        <div className="flex items-center gap-1.5">
          <YearField
            label={t('fromYear')}
            value={from}
            min={extent.from}
            max={extent.to}
            onCommit={(year) => setYears(year, Math.max(year, to))}
          />
          <span aria-hidden="true" className="text-muted">
            –
          </span>
          <YearField
            label={t('toYear')}
            value={to}
            min={extent.from}
            max={extent.to}
            onCommit={(year) => setYears(Math.min(from, year), year)}
          />
        </div>
        <Segmented
          label={t('mode')}
          value={filters.mode}
          options={filterModes.map((mode) => ({
            value: mode,
            label: t(mode),
            hint: t(`${mode}Hint`),
          }))}
          onChange={(mode) => onChange((view) => ({ ...view, filters: { ...view.filters, mode } }))}
        />
      </div>
      <YearSlider
        min={extent.from}
        max={extent.to}
        value={[from, to]}
        labels={[t('fromYear'), t('toYear')]}
        onChange={([first, last]) => setYears(first, last)}
      >
        <Histogram
          counts={countYears(atlas, filters, extent)}
          from={from}
          to={to}
          label={t('histogram')}
        />
      </YearSlider>
    </fieldset>
  );
}
