/** Recognises countries in lists: in many languages, by code or official name, or after a region. */

import de from 'cldr-localenames-full/main/de/territories.json' with { type: 'json' };
import en from 'cldr-localenames-full/main/en/territories.json' with { type: 'json' };
import es from 'cldr-localenames-full/main/es/territories.json' with { type: 'json' };
import fr from 'cldr-localenames-full/main/fr/territories.json' with { type: 'json' };
import it from 'cldr-localenames-full/main/it/territories.json' with { type: 'json' };
import ja from 'cldr-localenames-full/main/ja/territories.json' with { type: 'json' };
import kk from 'cldr-localenames-full/main/kk/territories.json' with { type: 'json' };
import ko from 'cldr-localenames-full/main/ko/territories.json' with { type: 'json' };
import ky from 'cldr-localenames-full/main/ky/territories.json' with { type: 'json' };
import pl from 'cldr-localenames-full/main/pl/territories.json' with { type: 'json' };
import pt from 'cldr-localenames-full/main/pt/territories.json' with { type: 'json' };
import ru from 'cldr-localenames-full/main/ru/territories.json' with { type: 'json' };
import tr from 'cldr-localenames-full/main/tr/territories.json' with { type: 'json' };
import uk from 'cldr-localenames-full/main/uk/territories.json' with { type: 'json' };
import zh from 'cldr-localenames-full/main/zh/territories.json' with { type: 'json' };
import { iso31661, iso31661Alpha3ToAlpha2 } from 'iso-3166';
import { foldName } from '../text/words';
import { isCountry, presentCountry } from './country-codes';

/** Names that ISO and CLDR lack: shorter, older or official ones, and parts of states. */
const otherNames: Readonly<Record<string, string>> = {
  AX: 'Åland Islands',
  BA: 'Bosnia|Bosnia and Hercegovina',
  CD: 'DR Congo|Democratic Republic of the Congo|République démocratique du Congo',
  CG: 'Republic of the Congo|République du Congo',
  CH: 'Swiss Confederation|Schweizerische Eidgenossenschaft|Confédération suisse',
  CI: 'Ivory Coast',
  CN: "People's Republic of China|VR China|Volksrepublik China|RP Chine|Китайская Народная Республика|КНР|中华人民共和国|中華人民共和国|중화인민공화국",
  CV: 'Cape Verde',
  CZ: 'Czech Republic|Чешская Республика',
  DE: 'Federal Republic of Germany|Bundesrepublik Deutschland|BRD|DDR|ФРГ|République fédérale d’Allemagne',
  FM: 'Federated States of Micronesia',
  FR: 'French Republic|République française',
  GB: 'Britain|England|Great Britain|Northern Ireland|Scotland|Wales|UK|U.K.|Großbritannien|Grande-Bretagne|Gran Bretaña|Gran Bretagna|Angleterre|Inghilterra|Inglaterra|Anglia|Англия|Великобритания|Англія|İngiltere|英格兰|イングランド|영국',
  GM: 'The Gambia',
  IE: 'Republic of Ireland|Irland (Republik)|Eire',
  IR: 'Islamic Republic of Iran',
  IT: 'Italian Republic|Repubblica Italiana',
  KP: "Democratic People's Republic of Korea|DPRK|КНДР|朝鮮民主主義人民共和国|조선민주주의인민공화국",
  KR: 'Korea|Korea, Republic of|Republic of Korea|South Korea|Республика Корея|Корея|大韓民国|大韩民国|韓国|한국',
  LA: 'Lao PDR|Laos',
  MD: 'Moldavia|Молдавия',
  MK: 'Macedonia|FYROM|Македония',
  MM: 'Burma',
  NL: 'Holland|Hollande|Olanda|Holandia|Голландия',
  PL: 'Rzeczpospolita Polska',
  PS: 'Palestine|West Bank',
  RU: 'Russian Federation|Russische Föderation|Fédération de Russie|Federación de Rusia|Российская Федерация|РФ|Російська Федерація',
  SR: 'Surinam',
  SZ: 'Swaziland',
  TL: 'East Timor',
  TR: 'Turkey|Türkiye Cumhuriyeti',
  TW: 'Republic of China|R.O.C.|中華民國|中华民国|Taiwan, Province of China',
  US: 'America|USA|U.S.A.|U.S.|United States of America|Vereinigte Staaten von Amerika|États-Unis d’Amérique|Estados Unidos de América|Stati Uniti d’America|Stany Zjednoczone Ameryki|Соединенные Штаты Америки|США|Сполучені Штати Америки|ABD|美利坚合众国|アメリカ|米国|미합중국',
  VA: 'Vatican City',
  VN: 'Socialist Republic of Viet Nam',
};

/** The additions in official names of states. */
const official: readonly RegExp[] = [
  /^(?:the\s+)?(?:(?:federal|people['’]s|islamic|democratic|socialist|plurinational|bolivarian|hashemite|oriental|united|co-operative)\s+)*(?:republic|kingdom|state|commonwealth|federation|principality|grand duchy|duchy|sultanate|union|confederation)\s+of\s+(?:the\s+)?/iu,
  /^(?:(?:bundes)?republik|königreich|fürstentum|großherzogtum|freistaat)\s+/iu,
  /^(?:république|royaume|principauté|grand-duché)\s+(?:(?:fédérale|populaire|islamique|démocratique)\s+)*(?:de la\s+|de l['’]|d['’]|de\s+|du\s+|des\s+)/iu,
  /^(?:república|reino|principado|estado)\s+(?:(?:federal|popular|islámica|democrática)\s+)*(?:de la\s+|de los\s+|de\s+|del\s+|do\s+|da\s+)/iu,
  /^(?:repubblica|regno|principato)\s+(?:(?:federale|popolare|islamica|democratica)\s+)*(?:di\s+|del\s+|della\s+|d['’])/iu,
  /^(?:republika|królestwo|республика|королевство|республіка|королівство)\s+/iu,
  /\s+(?:cumhuriyeti|krallığı)$/iu,
  /(?:共和国|共和國|王国|王國|공화국|왕국)$/u,
];

/** Names by code. A key such as `CZ-alt-variant` has a second name for a code. */
type Territories = Readonly<Record<string, string>>;

const territories: readonly Territories[] = [
  en.main.en.localeDisplayNames.territories,
  de.main.de.localeDisplayNames.territories,
  fr.main.fr.localeDisplayNames.territories,
  es.main.es.localeDisplayNames.territories,
  it.main.it.localeDisplayNames.territories,
  pt.main.pt.localeDisplayNames.territories,
  pl.main.pl.localeDisplayNames.territories,
  ru.main.ru.localeDisplayNames.territories,
  uk.main.uk.localeDisplayNames.territories,
  tr.main.tr.localeDisplayNames.territories,
  zh.main.zh.localeDisplayNames.territories,
  ja.main.ja.localeDisplayNames.territories,
  ko.main.ko.localeDisplayNames.territories,
  ky.main.ky.localeDisplayNames.territories,
  kk.main.kk.localeDisplayNames.territories,
];

let codes: ReadonlyMap<string, string> | undefined;

/** Country codes by folded name. */
function codesByName(): ReadonlyMap<string, string> {
  codes ??= new Map([
    ...territories.flatMap((names) =>
      Object.entries(names).flatMap(([key, name]): [string, string][] => {
        const code = key.split('-')[0] ?? '';
        return isCountry(code) ? [[foldName(name), code]] : [];
      }),
    ),
    ...iso31661.map(({ name, alpha2 }) => [foldName(name), alpha2] as const),
    ...Object.entries(otherNames).flatMap(([code, names]) =>
      names.split('|').map((name) => [foldName(name), code] as const),
    ),
  ]);
  return codes;
}

function countryOf(text: string): string | undefined {
  if (/^[A-Z]{2}$/.test(text)) return isCountry(text) ? text : presentCountry(text);
  const named = codesByName().get(foldName(text));
  if (named !== undefined) return named;
  if (Object.hasOwn(iso31661Alpha3ToAlpha2, text)) return iso31661Alpha3ToAlpha2[text];
  const short = official.reduce((rest, words) => rest.replace(words, ''), text);
  return short === text || short === '' ? undefined : codesByName().get(foldName(short));
}

/** The English names of all countries, for suggestions. */
export function countryNames(): string[] {
  return Object.entries(en.main.en.localeDisplayNames.territories).flatMap(([code, name]) =>
    isCountry(code) ? name : [],
  );
}

const read = new Map<string, { code: string; isPart: boolean } | null>();

/**
 * The country (ISO 3166-1 alpha-2) of a code, of a name in a known language, or of a name after a region and a
 * comma.
 */
export function readCountry(text: string): { code: string; isPart: boolean } | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  const plain = text.replace(/\s*\(country\)$/i, '').trim();
  const whole = countryOf(plain);
  const last = plain.slice(plain.lastIndexOf(',') + 1).trim();
  const part = whole !== undefined || last === plain ? undefined : countryOf(last);
  const code = whole ?? part;
  const country = code === undefined ? null : { code, isPart: whole === undefined };
  read.set(text, country);
  return country;
}
