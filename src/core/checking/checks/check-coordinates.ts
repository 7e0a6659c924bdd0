/** Coordinates: on the globe, longitude first, and in the country that the record names. */
import type { Coordinates } from '../../domain/great-circle';
import {
  type Bounds,
  type BoundsOfCountry,
  classifyCoordinates,
} from '../../importing/classify-coordinates';
import { valueAt } from '../json-select';
import { type Finding, type Problem, problemIn } from '../problem';
import type { RecordFile, Records } from '../records';

const path = ['coordinates'];

function findingOf(
  coordinates: Coordinates,
  country: string,
  bounds: Bounds | null,
): Finding | null {
  const position = classifyCoordinates(coordinates, bounds);
  if (position === 'right') return null;
  if (position === 'swapped') {
    return {
      rule: 'swapped-coordinates',
      path,
      message: 'Longitude and latitude are swapped',
      fix: `write [${coordinates.toReversed().join(', ')}]: longitude first`,
    };
  }
  if (position === 'off-globe') {
    return {
      rule: 'bad-coordinates',
      path,
      message: `[${coordinates.join(', ')}] is not on the globe`,
      fix: 'write [longitude, latitude] in degrees: −180 to 180, then −90 to 90',
    };
  }
  const name = new Intl.DisplayNames(['en'], { type: 'region' }).of(country) ?? country;
  return {
    rule: 'outside-country',
    path,
    message: `[${coordinates.join(', ')}] is outside ${name}`,
    fix: 'correct the coordinates, [longitude, latitude], or the country',
  };
}

function checkPlace(
  { document }: RecordFile<unknown>,
  boundsOfCountry: BoundsOfCountry,
): Problem[] {
  const [longitude, latitude] = [0, 1].map((index) =>
    valueAt(document.value, ['coordinates', index]),
  );
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return [];
  const named = valueAt(document.value, ['country']);
  const country = typeof named === 'string' ? named : '';
  const finding = findingOf([longitude, latitude], country, boundsOfCountry(country));
  return finding === null ? [] : [problemIn(document, finding)];
}

export function* checkCoordinates(
  { places }: Records,
  { boundsOfCountry }: { readonly boundsOfCountry: BoundsOfCountry },
): Generator<Problem> {
  for (const place of places.values()) yield* checkPlace(place, boundsOfCountry);
}
