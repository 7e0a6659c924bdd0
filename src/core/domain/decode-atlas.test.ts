import { describe, expect, it } from 'vitest';
import { partnerOf } from './atlas';
import type { RawAtlas, RawDossier } from './atlas-files';
import { dayOf } from './day';
import { decodeAtlas, decodeDossier } from './decode-atlas';
import { UnreadableFileError } from './unreadable-file';

type RawEvent = RawAtlas['pairs'][number]['events'][number];

function rawAtlas(): RawAtlas {
  return {
    format: 2,
    topics: [{ id: 'health', names: { en: 'Health', ru: 'Здоровье' } }],
    places: [
      {
        id: 'almaty',
        kind: 'city',
        names: { en: 'Almaty' },
        aliases: [],
        country: 'KZ',
        coordinates: [76.95, 43.24],
      },
      {
        id: 'bishkek',
        kind: 'city',
        names: { en: 'Bishkek' },
        aliases: ['Frunze'],
        country: 'KG',
        coordinates: [74.59, 42.87],
      },
      {
        id: 'un',
        kind: 'organisation',
        names: { en: 'United Nations' },
        aliases: [],
        country: 'US',
        coordinates: [-73.97, 40.75],
      },
    ],
    articles: [
      { id: 'a', language: 'ru' },
      { id: 'b', language: 'en' },
    ],
    pairs: [
      {
        id: 'almaty--bishkek',
        events: [
          { id: 'x', kind: 'memorandum', date: '2010-05', topics: ['health'], articles: ['a'] },
          {
            id: 'y',
            kind: 'programme',
            date: '2011',
            inForce: '2012/2014',
            topics: [],
            articles: ['a'],
          },
          { id: 'z', kind: 'termination', date: '2013-01-01', topics: [], articles: ['b'] },
        ],
      },
      {
        id: 'almaty--un',
        events: [{ id: 'x', kind: 'meeting', date: null, topics: [], articles: ['a'] }],
      },
    ],
  };
}

function rawDossier(): RawDossier {
  return {
    id: 'almaty--bishkek',
    events: [
      {
        id: 'x',
        kind: 'memorandum',
        date: '2010-05',
        topics: ['health'],
        articles: ['a'],
        summary: { en: 'Signed.' },
        note: { en: 'The day is not stated.' },
        sources: [{ article: 'a', passage: { start: 'Both mayors' }, note: { en: 'In brief.' } }],
      },
    ],
    articles: [
      {
        id: 'a',
        url: 'https://example.org/a',
        title: 'A',
        publisher: 'Example',
        published: '2010-05-06',
        language: 'en',
      },
    ],
  };
}

describe('an atlas in JSON', () => {
  it('becomes places, topics and pairs that know each other', () => {
    const atlas = decodeAtlas(rawAtlas());
    expect([...atlas.places.keys()]).toEqual(['almaty', 'bishkek', 'un']);
    expect(atlas.topics.get('health')?.names.en).toBe('Health');
    const pair = atlas.pairs.get('almaty--bishkek');
    expect(pair?.ends.map(({ id }) => id)).toEqual(['almaty', 'bishkek']);
    expect(pair?.distance).toBeGreaterThan(190);
    expect(pair?.distance).toBeLessThan(210);
    expect(atlas.pairsByPlace.get('almaty')?.map(({ id }) => id)).toEqual([
      'almaty--bishkek',
      'almaty--un',
    ]);
    expect(pair && partnerOf(pair, 'almaty').id).toBe('bishkek');
    expect(pair && partnerOf(pair, 'bishkek').id).toBe('almaty');
  });

  it('knows when each event was in force, with the terminations of its pair', () => {
    const events = decodeAtlas(rawAtlas()).pairs.get('almaty--bishkek')?.events;
    expect(events?.map(({ tie }) => tie)).toEqual(['agreement', 'agreement', 'agreement']);
    expect(events?.map(({ spans }) => spans)).toEqual([
      [{ start: dayOf(2010, 5, 1), end: dayOf(2012, 12, 31) }],
      [{ start: dayOf(2012, 1, 1), end: dayOf(2012, 12, 31) }],
      [{ start: dayOf(2013, 1, 1), end: dayOf(2013, 1, 1) }],
    ]);
  });

  it('knows the languages of the articles behind each event, each once', () => {
    const raw = rawAtlas();
    raw.pairs[0]?.events[0]?.articles.push('b', 'a');
    const events = decodeAtlas(raw).pairs.get('almaty--bishkek')?.events;
    expect(events?.map(({ languages }) => languages)).toEqual([['ru', 'en'], ['ru'], ['en']]);
  });

  it('knows each event by its id, as the dossier does', () => {
    const events = decodeAtlas(rawAtlas()).pairs.get('almaty--bishkek')?.events;
    expect(events?.map(({ id }) => id)).toEqual(['x', 'y', 'z']);
    expect(decodeDossier(rawDossier()).events.map(({ id }) => id)).toEqual(['x']);
  });

  it('keeps an undated event', () => {
    const [event] = decodeAtlas(rawAtlas()).pairs.get('almaty--un')?.events ?? [];
    expect(event).toMatchObject({ undated: true, date: null, inForce: null });
  });

  it.each([
    ['nothing', undefined],
    ['a text', '<!doctype html>'],
    ['an unknown format', { ...rawAtlas(), format: 0 }],
    ['no pairs', { ...rawAtlas(), pairs: undefined }],
    ['a pair of unknown places', { ...rawAtlas(), places: [] }],
    ['an unknown topic', { ...rawAtlas(), topics: [] }],
    ['an unknown article', { ...rawAtlas(), articles: [] }],
    [
      'a date that is none',
      {
        ...rawAtlas(),
        pairs: [
          {
            id: 'almaty--un',
            events: [{ kind: 'meeting', date: 'soon', topics: [], articles: [] }],
          },
        ],
      },
    ],
    [
      'an interval that is none',
      {
        ...rawAtlas(),
        pairs: [
          {
            id: 'almaty--un',
            events: [
              { kind: 'meeting', date: null, inForce: '2020/2018', topics: [], articles: [] },
            ],
          },
        ],
      },
    ],
  ])('with %s is unreadable', (_, json) => {
    expect(() => decodeAtlas(json)).toThrow(UnreadableFileError);
  });
});

describe('a file of format 3', () => {
  const file = {
    format: 3,
    topics: { id: ['health'], names: { en: ['Health'], ru: ['Здоровье'] } },
    places: {
      id: ['almaty', 'bishkek', 'un'],
      kind: ['city', 'city', 'organisation'],
      names: { en: ['Almaty', 'Bishkek', 'United Nations'] },
      aliases: [[], ['Frunze'], []],
      country: ['KZ', 'KG', 'US'],
      coordinates: [
        [76.95, 43.24],
        [74.59, 42.87],
        [-73.97, 40.75],
      ],
    },
    articles: { id: ['a', 'b'], language: ['ru', 'en'] },
    pairs: {
      id: ['almaty--bishkek', 'almaty--un'],
      events: {
        id: [['x', 'y', 'z'], ['x']],
        kind: [['memorandum', 'programme', 'termination'], ['meeting']],
        date: [['2010-05', '2011', '2013-01-01'], [null]],
        topics: [[['health'], [], []], [[]]],
        articles: [[['a'], ['a'], ['b']], [['a']]],
        inForce: [[null, '2012/2014', null], null],
      },
    },
  };

  it('has columns, which say what lists of format 2 say', () => {
    expect(decodeAtlas(file)).toEqual(decodeAtlas({ ...rawAtlas(), format: 2 }));
  });

  it.each([
    ['a column is missing', { ...file.places, country: undefined }],
    ['a column is too short', { ...file.places, country: ['KZ', 'KG'] }],
    ['a column is none', { ...file.places, country: 'KZ' }],
    ['its columns are none', 'almaty'],
  ])('is unreadable where %s', (_, places) => {
    expect(() => decodeAtlas({ ...file, places })).toThrow(UnreadableFileError);
  });
});

describe('files of format 1', () => {
  const withoutIds = (events: readonly RawEvent[]) => events.map(({ id: _, ...event }) => event);

  it('have no ids: atlas and dossier know an event by its number', () => {
    const raw = rawAtlas();
    const pairs = raw.pairs.map(({ id, events }) => ({ id, events: withoutIds(events) }));
    const atlas = decodeAtlas({ ...raw, format: 1, pairs });
    expect(atlas.pairs.get('almaty--bishkek')?.events.map(({ id }) => id)).toEqual(['1', '2', '3']);
    const dossier = rawDossier();
    const events = withoutIds(dossier.events);
    expect(decodeDossier({ ...dossier, events }).events.map(({ id }) => id)).toEqual(['1']);
  });
});

describe('the collections of an atlas', () => {
  const collection = {
    id: 'start',
    title: { en: 'Start' },
    text: { en: 'Two to begin with.' },
    view: 'place=almaty',
    pairs: ['almaty--un', 'almaty--bishkek'],
  };

  it('hold the pairs that they list, in their order', () => {
    const { collections, pairs } = decodeAtlas({ ...rawAtlas(), collections: [collection] });
    expect(collections[0]?.pairs).toEqual([pairs.get('almaty--un'), pairs.get('almaty--bishkek')]);
  });

  it('may be none', () => {
    expect(decodeAtlas(rawAtlas()).collections).toEqual([]);
  });

  it('with an unknown pair are unreadable', () => {
    const collections = [{ ...collection, pairs: ['almaty--osh'] }];
    expect(() => decodeAtlas({ ...rawAtlas(), collections })).toThrow(UnreadableFileError);
  });
});

describe('a dossier in JSON', () => {
  it('may know the day of its last change', () => {
    const changed = '2026-11-22';
    expect(decodeDossier({ ...rawDossier(), changed }).changed).toMatchObject({ dayOfMonth: 22 });
    expect(decodeDossier(rawDossier()).changed).toBeNull();
  });

  it('names the article of every source', () => {
    const dossier = decodeDossier(rawDossier());
    const [event] = dossier.events;
    expect(event?.summary.en).toBe('Signed.');
    expect(event?.note?.en).toBe('The day is not stated.');
    expect(event?.sources[0]).toMatchObject({
      article: { id: 'a', published: { year: 2010, precision: 'day' } },
      passage: { start: 'Both mayors' },
      note: { en: 'In brief.' },
    });
  });

  it.each([
    ['nothing', undefined],
    ['a last change on no day', { ...rawDossier(), changed: '22 November' }],
    ['a source without its article', { ...rawDossier(), articles: [] }],
    [
      'a publication date that is none',
      {
        ...rawDossier(),
        articles: rawDossier().articles.map((article) => ({ ...article, published: 'soon' })),
      },
    ],
  ])('with %s is unreadable', (_, json) => {
    expect(() => decodeDossier(json)).toThrow(UnreadableFileError);
  });
});
