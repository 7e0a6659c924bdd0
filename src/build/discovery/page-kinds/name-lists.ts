/** Lists of names for descriptions and pictures. */
import type { Place } from '../../../core/domain/atlas';
import type { Language } from '../../../core/domain/language';
import { nameOfPlace } from '../../../core/facts/names';

/** Joins names with commas. `Intl.ListFormat` would put an "and" before the last, or use no comma. */
export function enumerate(names: readonly string[], language: Language): string {
  return names.join(language === 'zh' ? '、' : ', ');
}

/** The names of places in Russian, if any of them differs from the English name. */
export function otherNamesOf(places: readonly Place[]): string {
  const names = places.map((place) => nameOfPlace(place, 'ru'));
  const isOther = places.some((place, index) => nameOfPlace(place, 'en') !== names[index]);
  return isOther ? names.join(' – ') : '';
}
