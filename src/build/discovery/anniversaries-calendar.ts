/**
 * Anniversaries for calendar programmes, as iCalendar: https://www.rfc-editor.org/rfc/rfc5545
 *
 * Each round anniversary is an event of its own, and not one that repeats every year: a city hall plans
 * for the 30th, and not for the 29th. An all-day event has a date and no time, so it is on the same day of
 * the calendar everywhere.
 */
import ical, { type ICalEventData, ICalEventTransparency } from 'ical-generator';
import type { Anniversary } from '../../core/calendar/anniversaries';
import { anniversaryDetails } from '../../core/calendar/calendar-facts';
import { subscriptionPath, subscriptionTitle } from '../../core/calendar/subscriptions';
import type { Place } from '../../core/domain/atlas';
import { citedVersionOf } from '../../core/domain/data-version';
import { formatDay } from '../../core/domain/day';
import { type Language, languages } from '../../core/domain/language';
import { nameOfPair } from '../../core/facts/names';
import { pagePath } from '../../core/view/page-path';
import type { DiscoveryContext } from './context';
import { stableId } from './stable-id';

/** Seconds after which a programme asks again: a week. */
const refreshAfter = 7 * 86_400;

/** Midnight in UTC, of which the writer takes the date. */
function timeOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/**
 * Of its articles the event names one, without the passage: the card has them all. The card's address is
 * left out where the site's is not known, since a calendar takes absolute ones alone.
 */
function eventOf(
  anniversary: Anniversary,
  language: Language,
  { dossiers, siteUrl, words }: DiscoveryContext,
): ICalEventData {
  const { pair, event, tie, years, on } = anniversary;
  const dossier = dossiers.get(pair.id);
  const [source] = dossier?.events.find(({ id }) => id === event.id)?.sources ?? [];
  const card = siteUrl && `${siteUrl}${pagePath({ kind: 'pair', id: pair.id }, language)}`;
  const [count = '', since = ''] = anniversaryDetails(anniversary, words(language));
  return {
    id: stableId(`${language}/anniversary/${pair.id}/${tie}/${years}`),
    start: timeOf(on.text),
    allDay: true,
    stamp: timeOf(dossier?.changed?.text ?? formatDay(0)),
    summary: `${nameOfPair(pair, language)}: ${count}`,
    description: [
      since,
      ...(source === undefined ? [] : [`${source.article.title}: ${source.article.url}`]),
      ...(card === null ? [] : [card]),
    ].join('\n'),
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(card === null ? {} : { url: card }),
  };
}

const endOfCalendar = 'END:VCALENDAR';

/** A calendar around events that are text already: most stand in three. */
function calendarAround(
  events: readonly string[],
  place: Place | null,
  path: string,
  language: Language,
  { dataSet, siteUrl, words }: DiscoveryContext,
): string {
  const empty = ical({
    name: subscriptionTitle(place, words(language)),
    description: words(language).texts('calendar')('subscriptionText'),
    prodId: { company: 'Sister City Atlas', product: 'Anniversaries', language },
    ttl: refreshAfter,
    x: [{ key: 'X-DATA-VERSION', value: citedVersionOf(dataSet) }],
    ...(siteUrl === null ? {} : { source: `${siteUrl}${path}` }),
  }).toString();
  return `${empty.slice(0, -endOfCalendar.length)}${events.join('')}${endOfCalendar}\r\n`;
}

/** What goes without saying: a date without a time is all day, and what has no sequence is the first. */
const needless = /^(?:X-MICROSOFT-(?:CDO|MSNCALENDAR)-ALLDAYEVENT:TRUE|SEQUENCE:0)\r\n/gm;

/** The text of each event, in their order. */
function textsOf(events: readonly ICalEventData[]): string[] {
  const calendar = ical({ events: [...events] })
    .toString()
    .replace(needless, '');
  return calendar.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/g) ?? [];
}

/**
 * The calendar of all places and one for each place that has an anniversary with a day, in every
 * language, by path from the site's root.
 */
export function anniversaryCalendars(context: DiscoveryContext): Map<string, string> {
  const { anniversaries } = context;
  const files = new Map<string, string>();
  for (const language of languages) {
    const texts = textsOf(anniversaries.map((each) => eventOf(each, language, context)));
    const calendars = new Map<Place | null, string[]>([[null, texts]]);
    for (const [index, { pair }] of anniversaries.entries()) {
      for (const place of pair.ends) {
        calendars.set(place, [...(calendars.get(place) ?? []), texts[index] ?? '']);
      }
    }
    for (const [place, events] of calendars) {
      const path = subscriptionPath(place?.id ?? null, language);
      files.set(path, calendarAround(events, place, path, language, context));
    }
  }
  return files;
}
