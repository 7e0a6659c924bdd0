import { describe, expect, it } from 'vitest';
import { faultsOfAtom } from '../../../test/atom-rules';
import { parseXml } from '../../../test/parse-xml';
import { contextOfSoundRecords } from '../../../test/sound-site';
import type { DataVersion } from '../../core/domain/data-version';
import { languages } from '../../core/domain/language';
import { changesFeed } from './changes-feed';
import { eventsFeed } from './events-feed';

const none = { added: [], corrected: [], removed: [] };

/** The valid records, all changed on 1 October 2026, with this history. */
function contextWith(versions: readonly DataVersion[] | null) {
  return { ...contextOfSoundRecords(), versions };
}

function entriesOf(versions: readonly DataVersion[] | null, language: 'en' | 'ru' = 'en') {
  const document = parseXml(changesFeed(language, contextWith(versions)));
  return [...document.querySelectorAll('entry')].map((entry) => ({
    title: entry.querySelector('title')?.textContent,
    updated: entry.querySelector('updated')?.textContent,
    page: entry.querySelector('link')?.getAttribute('href'),
    summary: entry.querySelector('summary')?.textContent ?? '',
  }));
}

describe('the feed of changes', () => {
  it('lists what each day added and removed, newest first', () => {
    const entries = entriesOf([
      { ...none, day: '2026-11-27', removed: ['pairs/bishkek--suva', 'places/osh'] },
      { ...none, day: '2026-11-22', added: ['articles/gazette-1', 'pairs/bishkek--moscow'] },
    ]);
    expect(entries.map(({ title, updated }) => [title, updated])).toEqual([
      ['Removed: Bishkek – Suva', '2026-11-27T00:00:00Z'],
      ['Added: Bishkek – Moscow', '2026-11-22T00:00:00Z'],
    ]);
    expect(entries.map(({ page }) => page)).toEqual([
      'https://example.org/atlas/',
      'https://example.org/atlas/pair/bishkek--moscow/',
    ]);
    expect(entries[1]?.summary).toContain('Bishkek – Moscow: meeting, July 2017');
  });

  it('calls a correction by what it brought: that a tie was ended', () => {
    const versions = [
      { ...none, day: '2026-10-02', corrected: ['pairs/bishkek--moscow'] },
      { ...none, day: '2026-10-01', corrected: ['pairs/bishkek--moscow', 'pairs/moscow--suva'] },
    ];
    const context = contextWith(versions);
    const dossiers = new Map(
      [...context.dossiers].map(([id, dossier]) => [
        id,
        {
          ...dossier,
          events: dossier.events.map((event) => ({ ...event, changed: '2026-10-01' })),
        },
      ]),
    );
    const document = parseXml(changesFeed('ru', { ...context, dossiers }));
    expect(
      [...document.querySelectorAll('entry > title')].map((title) => title.textContent),
    ).toEqual([
      'Исправлено: Бишкек – Москва',
      'Исправлено: Бишкек – Москва',
      'Прекращено: Москва – Сува',
    ]);
  });

  it('lists terms that ran out of events that the atlas had by then', () => {
    const added = (day: string) => [{ ...none, day, added: ['pairs/bishkek--moscow'] }];
    const entry = ['Term over: Bishkek – Moscow', '2021-01-01T00:00:00Z'];
    const entriesOn = (day: string) =>
      entriesOf(added(day)).map(({ title, updated }) => [title, updated]);
    expect(entriesOn('2020-12-31')).toEqual([
      entry,
      ['Added: Bishkek – Moscow', '2020-12-31T00:00:00Z'],
    ]);
    expect(entriesOn('2021-01-01')).not.toContainEqual(entry);
    const [{ page, summary } = { page: '', summary: '' }] = entriesOf(added('2020-12-31'));
    expect(page).toBe('https://example.org/atlas/pair/bishkek--moscow/');
    expect(summary).toContain('programme');
  });

  it('says which version of the data it is of', () => {
    const feed = parseXml(changesFeed('en', contextWith(null)));
    const generator = feed.querySelector('feed > generator');
    expect(generator?.textContent).toBe('Sister City Atlas');
    expect(generator?.getAttribute('version')).toBe('1.0.0+2026-10-01');
  });

  it('is valid in every language, and so is that of events', () => {
    const versions = [
      { ...none, day: '2026-11-27', corrected: ['pairs/bishkek--moscow'] },
      { ...none, day: '2026-11-22', added: ['pairs/bishkek--moscow', 'pairs/moscow--suva'] },
    ];
    for (const language of languages) {
      for (const past of [versions, null]) {
        expect(faultsOfAtom(changesFeed(language, contextWith(past)))).toEqual([]);
      }
      expect(faultsOfAtom(eventsFeed(language, contextWith(null)))).toEqual([]);
    }
  });

  it('exists and is empty if there is no history, as in a downloaded archive', () => {
    expect(entriesOf(null)).toEqual([]);
  });

  it('breaks rules that the validator knows', () => {
    const feed = changesFeed('en', contextWith(null));
    expect(faultsOfAtom(feed.replace(/<id>.*?<\/id>/, ''))).not.toEqual([]);
    expect(faultsOfAtom(feed.replace('T00:00:00Z', ''))).not.toEqual([]);
    expect(faultsOfAtom(feed.replace('rel="self"', 'rel="via"'))).not.toEqual([]);
  });
});
