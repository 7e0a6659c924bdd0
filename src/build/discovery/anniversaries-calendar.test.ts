import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { contextOfMadeUpRecords, siteUrl } from '../../../test/sound-site';
import { yearsAhead } from '../../core/calendar/anniversaries';
import { languages } from '../../core/domain/language';
import { anniversaryCalendars } from './anniversaries-calendar';

const context = { ...contextOfMadeUpRecords(200), siteUrl };
const files = anniversaryCalendars(context);

/** The events of a calendar, read with an independent parser. */
function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.name).toBe('vcalendar');
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

const all = eventsIn(files.get('anniversaries.ics') ?? '');

describe('the calendars of anniversaries', () => {
  it('are one in every language of all places, and one of each place that has an anniversary', () => {
    expect(context.placesWithCalendar.size).toBeGreaterThan(0);
    expect(files.size).toBe(languages.length * (1 + context.placesWithCalendar.size));
    const [id] = context.placesWithCalendar;
    expect(files.has(`place/${id}/anniversaries.ics`)).toBe(true);
    expect(files.has(`zh/place/${id}/anniversaries.ics`)).toBe(true);
  });

  it('keep to the form of RFC 5545', () => {
    for (const text of files.values()) {
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      for (const line of text.split('\r\n')) {
        expect(line).not.toMatch(/[\r\n]/);
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }
      const calendar = new ICAL.Component(ICAL.parse(text));
      expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
      expect(calendar.getFirstPropertyValue('prodid')).not.toBeNull();
      expect(calendar.getFirstPropertyValue('x-data-version')).toBe('1.0.0+2026-10-01');
      for (const event of calendar.getAllSubcomponents('vevent')) {
        for (const name of ['uid', 'dtstamp', 'dtstart', 'summary']) {
          expect(event.getAllProperties(name), name).toHaveLength(1);
        }
        // Redundant: it would be repeated ten thousand times.
        expect(event.getAllProperties('sequence')).toEqual([]);
        expect(event.getAllProperties('x-microsoft-cdo-alldayevent')).toEqual([]);
      }
    }
  });

  it('have whole days, the same ones as the records, and none that was made up', () => {
    const days = context.anniversaries.map(({ on }) => on);
    expect(all.map(({ startDate }) => startDate.toString())).toEqual(days.map(({ text }) => text));
    expect(all.every(({ startDate }) => startDate.isDate)).toBe(true);
    expect(days.every(({ precision }) => precision === 'day')).toBe(true);
  });

  it('reach from this year on over ten more', () => {
    const years = all.map(({ startDate }) => startDate.year);
    expect(Math.min(...years)).toBeGreaterThanOrEqual(2026);
    expect(Math.max(...years)).toBeLessThanOrEqual(2026 + yearsAhead);
  });

  it('name each event by an id of its own, which other calendars of the language have, too', () => {
    const ids = all.map(({ uid }) => uid);
    expect(new Set(ids).size).toBe(ids.length);
    for (const placeId of context.placesWithCalendar) {
      const own = eventsIn(files.get(`place/${placeId}/anniversaries.ics`) ?? '');
      expect(own.length).toBeGreaterThan(0);
      for (const { uid } of own) expect(ids).toContain(uid);
    }
    const russian = eventsIn(files.get('ru/anniversaries.ics') ?? '').map(({ uid }) => uid);
    expect(russian.filter((uid) => ids.includes(uid))).toEqual([]);
  });

  it('lead to the card and to an article', () => {
    for (const [index, { summary, description, component }] of all.entries()) {
      const { pair, years } = context.anniversaries[index] ?? {};
      const card = `${siteUrl}pair/${pair?.id}/`;
      expect(summary).toContain(`: ${years} year`);
      expect(component.getFirstPropertyValue('url')).toBe(card);
      expect(description).toContain(card);
      expect(description).toMatch(/: https:\/\/paper-\d+\.example\.org\//);
    }
  });

  it('have no addresses of cards if the address of the site is unknown', () => {
    const [text = ''] = anniversaryCalendars({ ...context, siteUrl: null }).values();
    expect(eventsIn(text)).toHaveLength(all.length);
    expect(text).not.toMatch(/^(?:URL|SOURCE)/m);
  });
});
