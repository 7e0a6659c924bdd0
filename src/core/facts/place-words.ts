/** The country of a place and its number of partners, in one line. */
import type { Place } from '../domain/atlas';
import type { Words } from '../i18n/words';

/** The location of a place, as on its card. */
export function whereabouts({ kind, country: code }: Place, { texts, wording }: Words): string {
  const country = wording.country(code);
  return kind === 'organisation' ? texts('place')('organisation', { country }) : country;
}

/** The country and the numbers of documented and listed partners; zero listed is omitted. */
export function placeDetails(
  place: Place,
  counts: { readonly partners: number; readonly listed?: number },
  { texts, wording }: Words,
): string[] {
  const count = texts('count');
  const { partners, listed = 0 } = counts;
  return [
    wording.country(place.country),
    count('partners', { count: partners }),
    ...(listed === 0 ? [] : [count('listedPartners', { count: listed })]),
  ];
}
