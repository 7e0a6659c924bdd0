/** The content of the calendar: anniversaries by month, ending terms, and suspended ties. */

import type { AtlasEvent, Pair } from '../domain/atlas';
import { type Day, dateOfDay, formatDay } from '../domain/day';
import { requireEdtfDate } from '../domain/edtf';
import { nameOfPair } from '../facts/names';
import { standingWords, tieSinceWords } from '../facts/standing-words';
import { kindName } from '../facts/terms';
import type { Words } from '../i18n/words';
import {
  type Anniversary,
  anniversariesAhead,
  anniversariesIn,
  type ShownTie,
  tiesInForce,
} from './anniversaries';
import {
  type Duration,
  type EndingTerm,
  type SuspendedTie,
  suspendedTies,
  termsEnding,
} from './terms';

/** A line: date, pair and details; `event` has the articles that state them. */
export interface CalendarLine {
  readonly pair: Pair;
  readonly event: AtlasEvent;
  readonly name: string;
  readonly date: string;
  readonly details: readonly string[];
}

/** Lines under a heading, if there are several groups. */
export interface CalendarGroup {
  readonly heading: string | null;
  readonly lines: readonly CalendarLine[];
}

export interface CalendarPart {
  readonly id: 'month' | 'year' | 'next-year' | 'terms' | 'suspended';
  readonly heading: string;
  /** If there are none, `empty` is shown. */
  readonly groups: readonly CalendarGroup[];
  readonly empty: string;
}

/** Such as `30 years`, `sister cities since 5 March 1996`. */
export function anniversaryDetails(
  { years, tie, since }: Pick<Anniversary, 'years' | 'tie' | 'since'>,
  words: Words,
): string[] {
  return [words.texts('calendar')('years', { count: years }), tieSinceWords(since, tie, words)];
}

function anniversaryLine(anniversary: Anniversary, today: Day, words: Words): CalendarLine {
  const { pair, event, on } = anniversary;
  const isToday = on.precision === 'day' && on.earliest === today;
  return {
    pair,
    event,
    name: nameOfPair(pair, words.language),
    date: words.wording.date(on),
    details: [
      ...(isToday ? [words.texts('calendar')('today')] : []),
      ...anniversaryDetails(anniversary, words),
    ],
  };
}

function termLine({ pair, event, end }: EndingTerm, words: Words): CalendarLine {
  return {
    pair,
    event,
    name: nameOfPair(pair, words.language),
    date: words.wording.date(end),
    details: [
      kindName(event.kind, words),
      ...(event.inForce === null ? [] : [words.wording.inForce(event.inForce)]),
    ],
  };
}

/** Such as `4 years 8 months`; with "at least" if the source only states a month or year. */
function durationWords({ years, months }: Duration, isExact: boolean, { texts }: Words): string {
  const t = texts('calendar');
  const parts = [
    ...(years > 0 ? [t('years', { count: years })] : []),
    ...(months > 0 ? [t('months', { count: months })] : []),
  ];
  if (parts.length === 0) return t('lessThanMonth');
  const duration = parts.join(' ');
  return isExact ? duration : t('atLeast', { duration });
}

function suspensionLine(suspended: SuspendedTie, words: Words): CalendarLine {
  const { pair, event, tie, since, duration } = suspended;
  const isExact = since.precision === 'day' && !since.approximate && !since.uncertain;
  return {
    pair,
    event,
    name: nameOfPair(pair, words.language),
    date: durationWords(duration, isExact, words),
    details: [standingWords({ standing: 'suspended', since: null, changed: since }, tie, words)],
  };
}

/** The month of a date's text, or the whole text if it is a year. */
function monthOf(text: string): string {
  return text.slice(0, 'YYYY-MM'.length);
}

/** Anniversaries by month, followed by those of which only the year is known. */
function byMonth(anniversaries: readonly Anniversary[], today: Day, words: Words): CalendarGroup[] {
  const months = new Map<string, Anniversary[]>();
  for (const anniversary of anniversaries) {
    const month = monthOf(anniversary.on.text);
    months.set(month, [...(months.get(month) ?? []), anniversary]);
  }
  return [...months].map(([month, group]) => {
    const date = requireEdtfDate(month);
    const name = words.wording.date(date);
    return {
      heading:
        date.month === undefined ? words.texts('calendar')('wholeYear', { year: name }) : name,
      lines: group.map((each) => anniversaryLine(each, today, words)),
    };
  });
}

/** The next `count` anniversaries, within the range of the subscribed calendars. */
export function nextAnniversaries(
  shown: readonly ShownTie[],
  today: Day,
  count: number,
  words: Words,
): CalendarLine[] {
  return anniversariesAhead(tiesInForce(shown, today), today)
    .filter(({ on }) => on.latest >= today)
    .slice(0, count)
    .map((each) => anniversaryLine(each, today, words));
}

/** The calendar of a scene's pairs. `today` is the day in the reader's time zone. */
export function calendarFacts(
  shown: readonly ShownTie[],
  today: Day,
  words: Words,
): CalendarPart[] {
  const t = words.texts('calendar');
  const { year, month } = dateOfDay(today);
  const ties = tiesInForce(shown, today);
  const thisYear = anniversariesIn(year, ties, today);
  const isNow = ({ on }: Anniversary) => on.month === month;
  const plain = (lines: readonly CalendarLine[]) =>
    lines.length === 0 ? [] : [{ heading: null, lines }];
  const named = (date: string) => words.wording.date(requireEdtfDate(date));
  const anniversariesOf = (part: readonly Anniversary[]) => byMonth(part, today, words);
  return [
    {
      id: 'month',
      heading: t('thisMonth', { month: named(monthOf(formatDay(today))) }),
      groups: plain(thisYear.filter(isNow).map((each) => anniversaryLine(each, today, words))),
      empty: t('noAnniversary'),
    },
    {
      id: 'year',
      heading: t('thisYear', { year: named(String(year)) }),
      groups: anniversariesOf(thisYear.filter((each) => !isNow(each))),
      empty: t('noAnniversary'),
    },
    {
      id: 'next-year',
      heading: t('nextYear', { year: named(String(year + 1)) }),
      groups: anniversariesOf(anniversariesIn(year + 1, ties, today)),
      empty: t('noAnniversary'),
    },
    {
      id: 'terms',
      heading: t('terms'),
      groups: plain(termsEnding(shown, today).map((each) => termLine(each, words))),
      empty: t('noTerm'),
    },
    {
      id: 'suspended',
      heading: t('suspended'),
      groups: plain(suspendedTies(shown, today).map((each) => suspensionLine(each, words))),
      empty: t('noSuspended'),
    },
  ];
}
