/** Country codes: two letters, current in ISO 3166-1. */
import { iso31661Alpha3ToAlpha2 } from 'iso-3166';
import { isCountry, presentCountry } from '../../importing/country-codes';
import { selectTexts } from '../json-select';
import { type Problem, problemIn } from '../problem';
import type { Records } from '../records';

const shortCodes: ReadonlyMap<string, string> = new Map(Object.entries(iso31661Alpha3ToAlpha2));

export function* checkCountries({ places }: Records): Generator<Problem> {
  for (const { document } of places.values()) {
    for (const { path, value } of selectTexts(document.value, ['country'])) {
      if (isCountry(value)) continue;
      const meant = presentCountry(value) ?? shortCodes.get(value.toUpperCase());
      yield problemIn(document, {
        rule: 'unknown-country',
        path,
        message: `"${value}" is not a country code of ISO 3166-1`,
        fix:
          meant === undefined ? 'write its two capital letters, such as "KG"' : `write "${meant}"`,
      });
    }
  }
}
