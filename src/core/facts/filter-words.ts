/** The filters in words, for places that show results without the controls. */
import type { Atlas } from '../domain/atlas';
import type { Words } from '../i18n/words';
import {
  activeFilters,
  type DistanceRange,
  type FilterName,
  type Filters,
  type YearWindow,
} from '../view/view';
import { yearRange } from '../view/years-of-pair';
import { choiceName } from './choice-names';

/** `2015 – 2020`, `since 2015`, `until 2020`; empty for all years. */
function yearWindowName({ from, to }: YearWindow, { wording }: Words): string {
  return from === null && to === null ? '' : wording.years(yearRange(from, to));
}

/** `1,000 – 5,000 km`, `up to 500 km`; empty for any distance. */
function distanceName({ from, to }: DistanceRange, { texts, wording }: Words): string {
  const t = texts('filter');
  const { number } = wording;
  if (from !== null && to !== null) {
    return t('distanceBetween', { from: number(from), to: number(to) });
  }
  if (from !== null) return t('distanceFrom', { from: number(from) });
  return to === null ? '' : t('distanceTo', { to: number(to) });
}

/** Labels of a filter's present setting: one for a range, one per choice of a facet. */
export function filterNames(
  filters: Filters,
  filter: FilterName,
  atlas: Pick<Atlas, 'topics'>,
  words: Words,
): string[] {
  switch (filter) {
    case 'years':
      return [yearWindowName(filters.years, words)];
    case 'distance':
      return [distanceName(filters.distance, words)];
    case 'undated':
      return [words.texts('filter')('withoutUndated')];
    default:
      return filters[filter].map((choice) => choiceName(filter, choice, atlas, words));
  }
}

/** `Years: 2015 – 2020 (Active during)`, `Topics: Health, Trade` … for each filter that narrows. */
export function filterWords(
  filters: Filters,
  atlas: Pick<Atlas, 'topics'>,
  words: Words,
): string[] {
  const t = words.texts('filter');
  return activeFilters(filters).map((filter) => {
    const names = filterNames(filters, filter, atlas, words).join(', ');
    if (filter === 'undated') return names;
    return `${t(filter)}: ${names}${filter === 'years' ? ` (${t(filters.mode)})` : ''}`;
  });
}
