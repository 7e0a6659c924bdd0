/** The facts about an event and its sources, independent of their layout. */
import { describe, expect, it } from 'vitest';
import type { AtlasEvent, Dossier } from '../domain/atlas';
import type { RawDossier } from '../domain/atlas-files';
import { decodeDossier } from '../domain/decode-atlas';
import { english, russian } from '../i18n/words.fixture';
import { atlasOf, event, pairOf } from '../view/atlas.fixture';
import { sourceList } from './article-facts';
import { eventLines, eventTitle } from './event-facts';

const atlas = atlasOf({
  'a--b': [event('programme', '2017-07', { topics: ['trade', 'health'], inForce: '2018/2020' })],
});

type RawEvent = RawDossier['events'][number];

/** An event with its dossier, and two articles on it. */
function dossierEvent(more: Partial<RawEvent> = {}): Dossier['events'][number] {
  const { events } = decodeDossier({
    id: 'a--b',
    events: [
      {
        ...event('programme', '2017-07', { topics: ['trade', 'health'], inForce: '2018/2020' }),
        articles: ['one', 'two'],
        summary: { en: 'They agreed.', ru: 'Договорились.' },
        sources: [
          { article: 'one', passage: { start: 'The mayors' } },
          { article: 'two', note: { en: 'It names another year.' } },
        ],
        ...more,
      },
    ],
    articles: [
      ...[{ id: 'one', url: 'https://one.example', title: 'One', publisher: 'A', published: null }],
      ...[
        { id: 'two', url: 'https://two.example', title: 'Два', publisher: 'B', published: '2018' },
      ],
    ].map((article) => ({ ...article, language: article.id === 'one' ? 'en' : 'ru' })),
  } satisfies RawDossier);
  const [found] = events;
  if (found === undefined) throw new Error('the dossier has an event');
  return found;
}

describe('the lines of an event', () => {
  it('say when, what, how long, about what, and the rest in our words', () => {
    const note = { en: 'The text is lost.' };
    expect(eventLines(dossierEvent({ note }), atlas, english)).toEqual(
      [
        ['detail', 'July 2017'],
        ['heading', 'Programme'],
        ['detail', 'In force 2018 – 2020'],
        ['detail', 'trade · health'],
        ['statement', 'They agreed.'],
        ['note', 'The text is lost.'],
      ].map(([role, text]) => ({ role, text, language: 'en', remark: null })),
    );
  });

  it('say what suspended or ended an agreement, and nothing of it on the suspension itself', () => {
    const cut = pairOf(
      event('sister-city-agreement', '1995'),
      event('suspension', '2003-05-02'),
      event('renewal', '2006-09-14'),
      event('suspension', '2014-03'),
      event('termination', '2022-03-22'),
    );
    const details = cut.events.map((each) =>
      eventLines(each, atlas, english)
        .filter(({ role }) => role === 'detail')
        .slice(1)
        .map(({ text }) => text),
    );
    const later = 'Suspended since March 2014 · Ended on 22 March 2022';
    expect(details).toEqual([[`suspended 2003 – 2006 · ${later}`], [], [later], [], []]);
  });

  it('leave out what is unknown', () => {
    const [meeting] = pairOf(event('meeting', null)).events as [AtlasEvent];
    expect(eventLines(meeting, atlas, english).map(({ text }) => text)).toEqual([
      'Undated',
      'Meeting',
    ]);
  });

  it('say of an event that the filters leave out that they do', () => {
    const [when] = eventLines(dossierEvent(), atlas, english, false);
    expect(when?.text).toBe('July 2017 · outside the filters');
  });

  it('mark what is not in the language of the reader', () => {
    const lines = eventLines(dossierEvent({ note: { en: 'Lost.' } }), atlas, russian);
    expect(lines.slice(-2)).toEqual([
      { role: 'statement', text: 'Договорились.', language: 'ru', remark: null },
      { role: 'note', text: 'Lost.', language: 'en', remark: 'Язык: английский, перевода нет' },
    ]);
  });
});

describe('the title of an event', () => {
  it('says whose, what, when', () => {
    const pair = pairOf(
      event('memorandum', null),
      event('programme', null, { inForce: '../2020' }),
      event('visit', '2017-07-06'),
    );
    expect(pair.events.map((each) => eventTitle(each, pair, english))).toEqual([
      'a – b: memorandum, date unknown',
      'a – b: programme, 2020',
      'a – b: visit, 6 July 2017',
    ]);
  });
});

describe('the sources of an event', () => {
  it('lead to the passage and to archive copies, and say who published them when', () => {
    const { items } = sourceList(dossierEvent().sources, english);
    expect(
      items.map(({ address, archive, details }) => [address, archive.address, details]),
    ).toEqual([
      [
        'https://one.example#:~:text=The%20mayors',
        'https://web.archive.org/web/*/https://one.example',
        ['A', 'publication date not stated', 'in English'],
      ],
      [
        'https://two.example',
        'https://web.archive.org/web/*/https://two.example',
        ['B', 'published 2018', 'in Russian'],
      ],
    ]);
  });

  it('are said to differ where one has a remark on another', () => {
    const { sources } = dossierEvent();
    expect(sourceList(sources, english)).toMatchObject({
      heading: 'The sources differ',
      differ: true,
    });
    expect(sourceList(sources.slice(1), english)).toMatchObject({
      heading: 'Source',
      differ: false,
    });
    expect(sourceList(sources, english).items.map(({ note }) => note?.text)).toEqual([
      undefined,
      'It names another year.',
    ]);
  });
});
