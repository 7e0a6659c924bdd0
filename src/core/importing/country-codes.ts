/** The codes of countries: ISO 3166-1, and Kosovo. */
import { iso31661Alpha2ToNumeric } from 'iso-3166';

/** Used by the EU and by CLDR for Kosovo, though ISO 3166-1 leaves it to users. */
export const kosovo = 'XK';

/** The codes of all countries. */
export const countryCodes: readonly string[] = [...Object.keys(iso31661Alpha2ToNumeric), kosovo];

export function isCountry(code: string): boolean {
  return code === kosovo || Object.hasOwn(iso31661Alpha2ToNumeric, code);
}

/** The present code for an old or unofficial one: `GB` for `UK`, `RU` for `SU`; otherwise `undefined`. */
export function presentCountry(code: string): string | undefined {
  if (!/^[A-Za-z]{2}$/.test(code)) return undefined;
  const present = new Intl.Locale(`und-${code}`).region;
  return present !== undefined && isCountry(present) ? present : undefined;
}
