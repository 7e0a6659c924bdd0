/** Which countries there are, by the codes of ISO 3166-1. */
import { iso31661Alpha2ToNumeric } from 'iso-3166';

/** Used by the EU and by CLDR for Kosovo, though ISO 3166-1 leaves it to users. */
export const kosovo = 'XK';

/** All of them. */
export const countryCodes: readonly string[] = [...Object.keys(iso31661Alpha2ToNumeric), kosovo];

export function isCountry(code: string): boolean {
  return code === kosovo || Object.hasOwn(iso31661Alpha2ToNumeric, code);
}

/** The code that stands for this one today: `UK` is `GB`, `SU` is `RU`; else `undefined`. */
export function presentCountry(code: string): string | undefined {
  if (!/^[A-Za-z]{2}$/.test(code)) return undefined;
  const present = new Intl.Locale(`und-${code}`).region;
  return present !== undefined && isCountry(present) ? present : undefined;
}
