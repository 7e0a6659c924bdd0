/** A place in schema.org terms: a `City`, or an `Organization` with the location of its seat. */
import type { Place } from '../../../core/domain/atlas';
import type { Language } from '../../../core/domain/language';
import { nameOfPlace } from '../../../core/facts/names';
import type { Wording } from '../../../core/i18n/create-wording';
import { pagePath } from '../../../core/view/page-path';
import type { AddressOf } from '../addresses';
import type { Node } from './node';

/** The id of the place itself, as opposed to the page about it. */
export function placeId(place: Place, language: Language, addressOf: AddressOf): string {
  return `${addressOf(pagePath({ kind: 'place', id: place.id }, language))}#place`;
}

export function placeNode(
  place: Place,
  language: Language,
  addressOf: AddressOf,
  wording: Pick<Wording, 'country'>,
): Node {
  const name = nameOfPlace(place, language);
  const others = new Set([...Object.values(place.names), ...place.aliases]);
  others.delete(name);
  const [longitude, latitude] = place.coordinates;
  const geo: Node = { '@type': 'GeoCoordinates', latitude, longitude };
  const country: Node = {
    '@type': 'Country',
    name: wording.country(place.country),
    identifier: place.country,
  };
  return {
    '@type': place.kind === 'city' ? 'City' : 'Organization',
    '@id': placeId(place, language, addressOf),
    name,
    alternateName: [...others],
    url: addressOf(pagePath({ kind: 'place', id: place.id }, language)),
    sameAs:
      place.wikidata === undefined ? null : `https://www.wikidata.org/entity/${place.wikidata}`,
    ...(place.kind === 'city'
      ? { geo, containedInPlace: country }
      : { location: { '@type': 'Place', geo, containedInPlace: country } }),
  };
}
