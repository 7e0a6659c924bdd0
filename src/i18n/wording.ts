/** Words for what records say: dates with their precision, spans, countries, languages, distances. */
import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import type { EdtfDate, EdtfInterval } from '../domain/edtf';
import type { Language } from '../domain/language';
import type { YearRange } from '../view/years-of-pair';
import { useTranslations } from './intl';

/** Formats that know the user's language. */
export interface Wording {
  readonly language: Language;
  date(date: EdtfDate): string;
  /** `since 1997`, `2018 – 2020`. */
  interval(interval: EdtfInterval): string;
  /** As a sentence: `In force since 27 June 1997, no end stated`. */
  inForce(interval: EdtfInterval): string;
  years(range: YearRange): string;
  /** Country name of an ISO 3166-1 alpha-2 code. */
  country(code: string): string;
  /** Language name of a BCP 47 tag. */
  languageName(tag: string): string;
  /** Kilometres, rounded for reading. */
  kilometres(distance: number): string;
  number(value: number): string;
}

const dateParts = {
  decade: { year: 'numeric' },
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
} as const satisfies Record<EdtfDate['precision'], Intl.DateTimeFormatOptions>;

/** Distances are between city centres, so anything finer than this would be a false precision. */
const roundingOfDistance = 10;

export function useWording(): Wording {
  const language = useLocale();
  const t = useTranslations('time');
  return useMemo(() => {
    const plainDate = (date: EdtfDate): string => {
      if (date.precision === 'decade') return t('decade', { year: String(date.year) });
      // A bare year as a number: some languages would add a word for "year" to it.
      if (date.precision === 'year') return String(date.year);
      const format = new Intl.DateTimeFormat(language, {
        ...dateParts[date.precision],
        timeZone: 'UTC',
      });
      return format.format(date.earliest * 86_400_000);
    };
    const date = (value: EdtfDate): string => {
      const about = value.approximate ? t('about', { date: plainDate(value) }) : plainDate(value);
      return value.uncertain ? t('uncertain', { date: about }) : about;
    };
    const countries = new Intl.DisplayNames([language, 'en'], { type: 'region' });
    const languages = new Intl.DisplayNames([language, 'en'], { type: 'language' });
    const numbers = new Intl.NumberFormat(language);
    return {
      language,
      date,
      interval: ({ start, end }) => {
        if (start !== null && end !== null) {
          return t('between', { from: date(start), to: date(end) });
        }
        if (start !== null) return t('since', { date: date(start) });
        return end === null ? '' : t('until', { date: date(end) });
      },
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
            return t('since', { date: String(range.from) });
          case 'between':
            return range.from === range.to
              ? String(range.from)
              : t('between', { from: String(range.from), to: String(range.to) });
          case 'until':
            return t('until', { date: String(range.to) });
        }
      },
      country: (code) => countries.of(code) ?? code,
      languageName: (tag) => languages.of(tag) ?? tag,
      kilometres: (distance) =>
        numbers.format(Math.round(distance / roundingOfDistance) * roundingOfDistance),
      number: (value) => numbers.format(value),
    };
  }, [language, t]);
}
