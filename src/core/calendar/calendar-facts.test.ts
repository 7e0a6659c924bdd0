import { describe, expect, it } from 'vitest';
import { dayOf } from '../domain/day';
import type { Language } from '../domain/language';
import { allMessages } from '../i18n/all-messages';
import { wordsIn } from '../i18n/words';
import { atlasOf, event, type RawEvent } from '../view/atlas.fixture';
import { composeScene } from '../view/scene';
import { defaultView } from '../view/view';
import { type CalendarPart, calendarFacts, nextAnniversaries } from './calendar-facts';

const today = dayOf(2026, 11, 28);

/** The lines of each part as text: its headings, and the date and the details of what stands under them. */
function calendarOf(
  pairs: Readonly<Record<string, readonly RawEvent[]>>,
  language: Language = 'en',
): Partial<Record<CalendarPart['id'], readonly string[]>> {
  const { pairs: shown } = composeScene(atlasOf(pairs), defaultView, today);
  const parts = calendarFacts(shown, today, wordsIn(language, allMessages[language]));
  return Object.fromEntries(
    parts.map(({ id, groups }) => [
      id,
      groups.flatMap(({ heading, lines }) => [
        ...(heading === null ? [] : [heading]),
        ...lines.map(({ name, date, details }) => [date, name, ...details].join(' · ')),
      ]),
    ]),
  );
}

const sisters = (date: string) => event('sister-city-agreement', date);

describe('the calendar', () => {
  it('has this month first, then the other months, then what is known by the year', () => {
    const { month, year } = calendarOf({
      'a--b': [sisters('1996-11-28')],
      'a--c': [sisters('2001-11')],
      'a--d': [sisters('2016-02-03')],
      'a--e': [sisters('1976')],
    });
    expect(month).toEqual([
      '28 November 2026 · a – b · today · 30 years · sister cities since 28 November 1996',
      'November 2026 · a – c · 25 years · sister cities since November 2001',
    ]);
    expect(year).toEqual([
      'February 2026',
      '3 February 2026 · a – d · 10 years · sister cities since 3 February 2016',
      '2026, month not stated',
      '2026 · a – e · 50 years · sister cities since 1976',
    ]);
  });

  it('looks ahead to the next year', () => {
    const agreement = event('cooperation-agreement', '2022-01-15');
    expect(calendarOf({ 'a--b': [agreement] })['next-year']).toEqual([
      'January 2027',
      '15 January 2027 · a – b · 5 years · agreement since 15 January 2022',
    ]);
  });

  it('has the terms that end, and how long ties are suspended', () => {
    const { terms, suspended } = calendarOf({
      'a--b': [event('programme', '2024-03-05', { inForce: '2024/2026' })],
      'a--c': [sisters('1990'), event('suspension', '2022-03-22')],
      'a--d': [sisters('1990'), event('suspension', '2022')],
      'a--e': [sisters('1990'), event('suspension', '2026-11-20')],
    });
    expect(terms).toEqual(['2026 · a – b · Programme · In force 2024 – 2026']);
    expect(suspended).toEqual([
      '4 years 8 months · a – c · Suspended since 22 March 2022',
      'at least 3 years 10 months · a – d · Suspended since 2022',
      'less than a month · a – e · Suspended since 20 November 2026',
    ]);
  });

  it('says so where there is nothing', () => {
    const { pairs: shown } = composeScene(atlasOf({}), defaultView, today);
    const parts = calendarFacts(shown, today, wordsIn('en', allMessages.en));
    expect(parts.every(({ groups, empty }) => groups.length === 0 && empty !== '')).toBe(true);
  });

  it('counts years as Russian does', () => {
    const { year } = calendarOf(
      { 'a--b': [sisters('2021-01-02')], 'a--c': [sisters('2016-01-03')] },
      'ru',
    );
    expect(year?.slice(1)).toEqual([
      '2 января 2026 г. · a – b · 5 лет · города-побратимы с 2 января 2021 г.',
      '3 января 2026 г. · a – c · 10 лет · города-побратимы с 3 января 2016 г.',
    ]);
  });
});

describe('the next anniversaries', () => {
  it('are those ahead, however many years', () => {
    const pairs = {
      'a--b': [sisters('1991-07-16')],
      'a--c': [sisters('2001-11-27')],
      'a--d': [sisters('2021')],
    };
    const { pairs: shown } = composeScene(atlasOf(pairs), defaultView, today);
    const words = wordsIn('en', allMessages.en);
    const next = nextAnniversaries(shown, today, 3, words);
    expect(next.map(({ date, name }) => `${date} ${name}`)).toEqual([
      '2026 a – d',
      '16 July 2031 a – b',
      '27 November 2031 a – c',
    ]);
  });
});
