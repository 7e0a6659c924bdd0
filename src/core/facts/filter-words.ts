/** The filters in words, for whoever sees the result without the controls. */
import type { Atlas } from '../domain/atlas';
import type { Words } from '../i18n/words';
import { activeFilters, type DistanceRange, type Filters, type YearWindow } from '../view/view';
import { choiceName } from './choice-names';

/** `2015 – 2020`, `since 2015`, `until 2020`; empty for all years. */
export function yearWindowName({ from, to }: YearWindow, { wording }: Words): string {
  if (from !== null && to !== null) return wording.years({ type: 'between', from, to });
  if (from !== null) return wording.years({ type: 'since', from });
  return to === null ? '' : wording.years({ type: 'until', to });
}

/** `1,000 – 5,000 km`, `up to 500 km`; empty for any distance. */
export function distanceName({ from, to }: DistanceRange, { texts, wording }: Words): string {
  const t = texts('filter');
  const { number } = wording;
  if (from !== null && to !== null) {
    return t('distanceBetween', { from: number(from), to: number(to) });
  }
  if (from !== null) return t('distanceFrom', { from: number(from) });
  return to === null ? '' : t('distanceTo', { to: number(to) });
}

/** `Years: 2015 – 2020 (Active during)`, `Topics: Health, Trade` … for each filter that narrows. */
export function filterWords(
  filters: Filters,
  atlas: Pick<Atlas, 'topics'>,
  words: Words,
): string[] {
  const t = words.texts('filter');
  return activeFilters(filters).map((filter) => {
    switch (filter) {
      case 'years':
        return `${t('years')}: ${yearWindowName(filters.years, words)} (${t(filters.mode)})`;
      case 'distance':
        return `${t('distance')}: ${distanceName(filters.distance, words)}`;
      case 'undated':
        return t('withoutUndated');
      default: {
        const names = filters[filter].map((choice) => choiceName(filter, choice, atlas, words));
        return `${t(filter)}: ${names.join(', ')}`;
      }
    }
  });
}
