/** Words for what records say: dates with their precision, spans, countries, languages, distances. */
import type { EdtfDate, EdtfInterval } from '../domain/edtf';
import { type Language, languageFacts } from '../domain/language';
import type { YearRange } from '../view/years-of-pair';
import type { TranslatorOf } from './message-types';

/** Formats that know the user's language. */
export interface Wording {
  readonly language: Language;
  date(date: EdtfDate): string;
  /** `since 27 June 1997`, `since June 1997`, `since 1997`. */
  since(date: EdtfDate): string;
  /** `on 27 June 1997`, `in June 1997`, `in 1997`. */
  at(date: EdtfDate): string;
  /** As a sentence: `In force since 27 June 1997, no end stated`. */
  inForce(interval: EdtfInterval): string;
  /** `since 1997`, `2018 – 2020`. */
  years(range: YearRange): string;
  /** Country name of an ISO 3166-1 alpha-2 code. */
  country(code: string): string;
  /** Language name of a BCP 47 tag. */
  languageName(tag: string): string;
  /** Kilometres, rounded for reading. */
  kilometres(distance: number): string;
  number(value: number): string;
}

/** Whether a date stands alone or after a preposition, which changes it in some languages. */
type DateForm = 'plain' | 'since' | 'at';

/** Distances are between city centres, so anything finer than this would be a false precision. */
const roundingOfDistance = 10;

/** Made at their first use: a browser takes up to 40 ms to load the names of a language. */
function displayNames(language: Language, type: 'region' | 'language'): () => Intl.DisplayNames {
  let names: Intl.DisplayNames | null = null;
  return () => {
    names ??= new Intl.DisplayNames([language, 'en'], { type });
    return names;
  };
}

/** The wording of a language, from the translators of its messages. */
export function createWording(
  language: Language,
  t: TranslatorOf<'time'>,
  names: TranslatorOf<'names'>,
): Wording {
  const plainDate = (date: EdtfDate, form: DateForm): string => {
    const year = String(date.year);
    const month = String(date.month);
    switch (date.precision) {
      case 'decade':
        return t('decade', { form, year });
      case 'year':
        return t('year', { form, year });
      case 'month':
        return t('month', { form, month, year });
      case 'day':
        return t('day', { form, day: String(date.dayOfMonth), month, year });
    }
  };
  const formed = (value: EdtfDate, form: DateForm): string => {
    const plain = plainDate(value, form);
    const about = () =>
      form === 'plain' ? t('about', { date: plain }) : t('approximately', { date: plain });
    const date = value.approximate ? about() : plain;
    return value.uncertain ? t('uncertain', { date }) : date;
  };
  const date = (value: EdtfDate) => formed(value, 'plain');
  const countries = displayNames(language, 'region');
  const languages = displayNames(language, 'language');
  const numbers = new Intl.NumberFormat(languageFacts[language].numbersAs);
  return {
    language,
    date,
    since: (value) => formed(value, 'since'),
    at: (value) => formed(value, 'at'),
    inForce: ({ start, end }) => {
      if (start !== null && end !== null) {
        return t('inForceBetween', { from: date(start), to: date(end) });
      }
      if (start !== null) return t('inForceSince', { date: date(start) });
      return end === null ? '' : t('inForceUntil', { date: date(end) });
    },
    years: (range) => {
      switch (range.type) {
        case 'undated':
          return t('undated').toLocaleLowerCase(language);
        case 'since':
          return t('year', { form: 'since', year: String(range.from) });
        case 'between':
          return range.from === range.to
            ? t('year', { form: 'plain', year: String(range.from) })
            : t('between', { from: String(range.from), to: String(range.to) });
        case 'until':
          return t('until', { year: String(range.to) });
      }
    },
    country: (code) => {
      const key = `countries.${code}` as const;
      return names.has(key) ? names(key) : (countries().of(code) ?? code);
    },
    languageName: (tag) => {
      const key = `languages.${tag}` as const;
      return names.has(key) ? names(key) : (languages().of(tag) ?? tag);
    },
    kilometres: (distance) =>
      numbers.format(Math.round(distance / roundingOfDistance) * roundingOfDistance),
    number: (value) => numbers.format(value),
  };
}
