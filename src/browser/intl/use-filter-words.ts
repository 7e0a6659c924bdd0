/** The filters in words, for whoever sees the result without the controls. */
import type { Atlas } from '../../core/domain/atlas';
import {
  activeFilters,
  type DistanceRange,
  type Filters,
  type YearWindow,
} from '../../core/view/view';
import { useTranslations } from './intl';
import { useChoiceNames } from './use-choice-names';
import { useWording } from './wording';

/** `2015 – 2020`, `since 2015`, `until 2020`; empty for all years. */
export function useYearWindowName(): (years: YearWindow) => string {
  const { years: nameOf } = useWording();
  return ({ from, to }) => {
    if (from !== null && to !== null) return nameOf({ type: 'between', from, to });
    if (from !== null) return nameOf({ type: 'since', from });
    return to === null ? '' : nameOf({ type: 'until', to });
  };
}

/** `1,000 – 5,000 km`, `up to 500 km`; empty for any distance. */
export function useDistanceName(): (distance: DistanceRange) => string {
  const t = useTranslations('filter');
  const { number } = useWording();
  return ({ from, to }) => {
    if (from !== null && to !== null) {
      return t('distanceBetween', { from: number(from), to: number(to) });
    }
    if (from !== null) return t('distanceFrom', { from: number(from) });
    return to === null ? '' : t('distanceTo', { to: number(to) });
  };
}

/** `Years: 2015 – 2020 (Active during)`, `Topics: Health, Trade` … for each filter that narrows. */
export function useFilterWords(atlas: Atlas): (filters: Filters) => string[] {
  const t = useTranslations('filter');
  const nameOf = useChoiceNames(atlas);
  const nameOfYears = useYearWindowName();
  const nameOfDistance = useDistanceName();
  return (filters) =>
    activeFilters(filters).map((filter) => {
      switch (filter) {
        case 'years':
          return `${t('years')}: ${nameOfYears(filters.years)} (${t(filters.mode)})`;
        case 'distance':
          return `${t('distance')}: ${nameOfDistance(filters.distance)}`;
        case 'undated':
          return t('withoutUndated');
        default:
          return `${t(filter)}: ${filters[filter].map((choice) => nameOf(filter, choice)).join(', ')}`;
      }
    });
}
