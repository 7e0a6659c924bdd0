/** Names of several, as descriptions and pictures list them. */
import type { Place } from '../../../core/domain/atlas';
import type { Language } from '../../../core/domain/language';
import { nameOfPlace } from '../../../core/facts/names';

/** Names one after the other. `Intl.ListFormat` would put an "and" before the last, or no comma. */
export function enumerate(names: readonly string[], language: Language): string {
  return names.join(language === 'zh' ? '、' : ', ');
}

/** The names of places in Russian, where one of them is not called so in English. */
export function otherNamesOf(places: readonly Place[]): string {
  const names = places.map((place) => nameOfPlace(place, 'ru'));
  const isOther = places.some((place, index) => nameOfPlace(place, 'en') !== names[index]);
  return isOther ? names.join(' – ') : '';
}
