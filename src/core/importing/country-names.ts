/** Countries as lists name them: in several languages, by code, or behind a region. */
import { iso31661, iso31661Alpha3ToAlpha2 } from 'iso-3166';
import { languages } from '../domain/language';
import { foldName } from '../text/words';
import { isCountry, presentCountry } from './country-codes';

/** Languages in which lists name countries, besides those of the atlas and what ISO calls them. */
const languagesOfLists = ['de', 'fr', 'es', 'it', 'pt'];

/** Names that neither ISO nor CLDR has: shorter, older, or of a part of a state. */
const otherNames: Readonly<Record<string, string>> = {
  America: 'US',
  'Åland Islands': 'AX',
  Bosnia: 'BA',
  'Bosnia and Hercegovina': 'BA',
  Britain: 'GB',
  Burma: 'MM',
  'Cape Verde': 'CV',
  'Czech Republic': 'CZ',
  'DR Congo': 'CD',
  'Democratic Republic of the Congo': 'CD',
  'East Timor': 'TL',
  England: 'GB',
  'Federated States of Micronesia': 'FM',
  'Great Britain': 'GB',
  Holland: 'NL',
  'Ivory Coast': 'CI',
  'Korea, Republic of': 'KR',
  Macedonia: 'MK',
  Moldavia: 'MD',
  'Northern Ireland': 'GB',
  Palestine: 'PS',
  "People's Republic of China": 'CN',
  'Republic of Ireland': 'IE',
  'Republic of the Congo': 'CG',
  Scotland: 'GB',
  'South Korea': 'KR',
  Surinam: 'SR',
  Swaziland: 'SZ',
  'The Gambia': 'GM',
  Turkey: 'TR',
  UK: 'GB',
  USA: 'US',
  'United States of America': 'US',
  'Vatican City': 'VA',
  Wales: 'GB',
  'West Bank': 'PS',
};

let codes: ReadonlyMap<string, string> | undefined;

/** Country codes by folded name. */
function codesByName(): ReadonlyMap<string, string> {
  if (codes !== undefined) return codes;
  const names = [...languages, ...languagesOfLists].map(
    (language) => new Intl.DisplayNames([language], { type: 'region' }),
  );
  const known = ['XK', ...iso31661.map(({ alpha2 }) => alpha2)];
  codes = new Map([
    ...known.flatMap((code) =>
      names.map((name) => [foldName(name.of(code) ?? code), code] as const),
    ),
    ...iso31661.map(({ name, alpha2 }) => [foldName(name), alpha2] as const),
    ...Object.entries(otherNames).map(([name, code]) => [foldName(name), code] as const),
  ]);
  return codes;
}

function countryOf(text: string): string | undefined {
  if (/^[A-Z]{2}$/.test(text)) return isCountry(text) ? text : presentCountry(text);
  const named = codesByName().get(foldName(text));
  if (named !== undefined) return named;
  return Object.entries(iso31661Alpha3ToAlpha2).find(([code]) => code === text)?.[1];
}

/** English names of all countries, for those who guess what was meant. */
export function countryNames(): string[] {
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  return iso31661.map(({ alpha2 }) => english.of(alpha2) ?? alpha2);
}

/**
 * The country (ISO 3166-1 alpha-2) of a code, of a name in a known language, or of a name that is only
 * part of the text, behind a region and a comma.
 */
export function readCountry(text: string): { code: string; isPart: boolean } | null {
  const plain = text.replace(/\s*\(country\)$/i, '').trim();
  const whole = countryOf(plain);
  if (whole !== undefined) return { code: whole, isPart: false };
  const last = plain.slice(plain.lastIndexOf(',') + 1).trim();
  const part = last === plain ? undefined : countryOf(last);
  return part === undefined ? null : { code: part, isPart: true };
}
