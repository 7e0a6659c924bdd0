/**
 * Anniversaries for calendar apps, as iCalendar: https://www.rfc-editor.org/rfc/rfc5545
 *
 * Each round anniversary is an event of its own, not a yearly recurrence: a city hall plans for the 30th, not for
 * the 29th. All-day events have a date without time, so they are on the same day in every time zone.
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

/** The refresh interval for calendar apps, in seconds: a week. */
const refreshAfter = 7 * 86_400;

/** Midnight in UTC; only its date is written. */
function timeOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/**
 * An event of the calendar. It names one of its articles, without the passage: the card has them all. The card's
 * address is left out if the site's address is unknown, because calendars need absolute ones.
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

/** A calendar of events that are serialised already: most are in three calendars. */
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

/** Redundant lines: a date without time means all day, and a missing sequence means 0. */
const redundantLines = /^(?:X-MICROSOFT-(?:CDO|MSNCALENDAR)-ALLDAYEVENT:TRUE|SEQUENCE:0)\r\n/gm;

/** The serialised events, in their order. */
function textsOf(events: readonly ICalEventData[]): string[] {
  const calendar = ical({ events: [...events] })
    .toString()
    .replace(redundantLines, '');
  return calendar.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/g) ?? [];
}

/**
 * The calendar of all places, and one for each place that has an anniversary with an exact day, in every language,
 * keyed by path from the site's root.
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
