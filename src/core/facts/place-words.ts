/** Where a place is, and how many partners it has, in a line. */
import type { Place } from '../domain/atlas';
import type { Words } from '../i18n/words';

/** Where a place is, as its card says it. */
export function whereabouts({ kind, country: code }: Place, { texts, wording }: Words): string {
  const country = wording.country(code);
  return kind === 'organisation' ? texts('place')('organisation', { country }) : country;
}

/** The country, and how many partners are documented and listed; none listed goes without saying. */
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
