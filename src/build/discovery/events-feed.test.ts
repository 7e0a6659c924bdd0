import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../test/parse-xml';
import { contextOfSoundRecords, siteUrl } from '../../../test/sound-site';
import { languages } from '../../core/domain/language';
import { feedPath } from './addresses';
import { eventsFeed } from './events-feed';
import { stableId } from './stable-id';

const context = contextOfSoundRecords();

function read(text: string) {
  const document = parseXml(text);
  const textOf = (parent: Element, name: string) =>
    [...parent.children].find(({ localName }) => localName === name)?.textContent ?? null;
  const feed = document.documentElement;
  return {
    document,
    title: textOf(feed, 'title'),
    id: textOf(feed, 'id'),
    updated: textOf(feed, 'updated'),
    entries: [...document.querySelectorAll('entry')].map((entry) => ({
      title: textOf(entry, 'title'),
      id: textOf(entry, 'id'),
      updated: textOf(entry, 'updated'),
      summary: textOf(entry, 'summary'),
      links: [...entry.querySelectorAll('link')].map((link) => ({
        rel: link.getAttribute('rel'),
        href: link.getAttribute('href') ?? '',
      })),
    })),
  };
}

const moment = /^\d{4}-\d{2}-\d{2}T00:00:00Z$/;

describe('the feed of events', () => {
  it('has in every language what Atom requires', () => {
    for (const language of languages) {
      const { document, title, id, updated, entries } = read(eventsFeed(language, context));
      const feed = document.documentElement;
      expect(feed.nodeName).toBe('feed');
      expect(feed.namespaceURI).toBe('http://www.w3.org/2005/Atom');
      expect(feed.getAttribute('xml:lang')).toBe(language);
      expect(document.querySelector('feed > author > name')?.textContent).not.toBe('');
      expect(document.querySelector('feed > link[rel="self"]')?.getAttribute('href')).toBe(
        `${siteUrl}${feedPath(language)}`,
      );
      expect(title).not.toBe('');
      expect(updated).toMatch(moment);
      const ids = [id, ...entries.map((entry) => entry.id)];
      expect(new Set(ids).size).toBe(ids.length);
      for (const each of ids)
        expect(each).toMatch(/^urn:uuid:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
      for (const entry of entries) {
        expect(entry.title).not.toBe('');
        expect(entry.updated).toMatch(moment);
        expect(entry.summary).not.toBe('');
      }
    }
  });

  it('has each event with its pair and its articles', () => {
    const { entries } = read(eventsFeed('en', context));
    expect(entries).toHaveLength(6);
    const meeting = entries.find(({ title }) => title === 'Bishkek – Moscow: meeting, July 2017');
    expect(meeting?.summary).toBe('The heads of both cities met and spoke of medicine.');
    const [first, ...others] = meeting?.links ?? [];
    expect(first).toEqual({ rel: 'alternate', href: `${siteUrl}pair/bishkek--moscow/` });
    expect(others.map(({ rel }) => rel)).toEqual(['via', 'via']);
    expect(others[0]?.href).toContain('#:~:text=The%20mayors%20met,on%20Thursday');
  });

  it('begins with what changed last, then with what happened last; undated events end it', () => {
    const dossier = context.dossiers.get('suva--un');
    if (dossier?.changed == null) throw new Error('the pair has no history');
    const changed = { ...dossier.changed, text: '2026-11-05' };
    const dossiers = new Map(context.dossiers).set('suva--un', { ...dossier, changed });
    const { updated, entries } = read(eventsFeed('en', { ...context, dossiers }));
    expect(updated).toBe('2026-11-05T00:00:00Z');
    expect(entries.map(({ title }) => title)).toEqual([
      'Suva – United Nations: visit, 1990s',
      'Bishkek – Moscow: meeting, July 2017',
      'Bishkek – Moscow: programme, July 2017',
      'Moscow – Suva: termination, 2010',
      'Moscow – Suva: cooperation agreement, 27 June 1997',
      'Bishkek – Moscow: sister-city agreement, date unknown',
    ]);
  });

  it('gives no other event of the pair the day on which one was changed', () => {
    const dossier = context.dossiers.get('bishkek--moscow');
    if (dossier === undefined) throw new Error('the pair is missing');
    const events = dossier.events.map((event) => ({
      ...event,
      changed: event.kind === 'meeting' ? '2026-11-06' : '2026-10-02',
    }));
    const dossiers = new Map(context.dossiers).set('bishkek--moscow', { ...dossier, events });
    const { entries } = read(eventsFeed('en', { ...context, dossiers }));
    const ofDay = entries.filter(({ updated }) => updated?.startsWith('2026-11-06'));
    expect(ofDay.map(({ title }) => title)).toEqual(['Bishkek – Moscow: meeting, July 2017']);
  });

  it('uses the day of publication if there is no history of changes', () => {
    const dossiers = new Map(
      [...context.dossiers].map(([id, dossier]) => [id, { ...dossier, changed: null }]),
    );
    const { entries } = read(eventsFeed('en', { ...context, dossiers }));
    for (const { updated } of entries) expect(updated).toMatch(moment);
    expect(entries.map(({ updated }) => updated)).not.toContain('2026-10-01T00:00:00Z');
  });

  it('keeps its ids when the site moves, and has relative links where it has no address', () => {
    const moved = read(eventsFeed('ru', contextOfSoundRecords('https://other.example/')));
    const unknown = read(eventsFeed('ru', contextOfSoundRecords(null)));
    const ids = read(eventsFeed('ru', context)).entries.map(({ id }) => id);
    expect(moved.entries.map(({ id }) => id)).toEqual(ids);
    expect(unknown.entries.map(({ id }) => id)).toEqual(ids);
    const href = unknown.entries[0]?.links[0]?.href ?? '';
    expect(href).not.toMatch(/^\w+:/);
    expect(new URL(href, `https://a.example/${feedPath('ru')}`).pathname).toMatch(/^\/ru\/pair\//);
  });
});

describe('an id made from a name', () => {
  it('is a UUID of version 5, another one for another name', () => {
    expect(stableId('a')).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-/);
    expect(stableId('a')).toBe(stableId('a'));
    expect(stableId('a')).not.toBe(stableId('b'));
  });
});
