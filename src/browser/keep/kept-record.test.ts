import { describe, expect, it } from 'vitest';
import { requireEdtfDate } from '../../core/domain/edtf';
import { atlasOf, event } from '../../core/view/atlas.fixture';
import { keptArticle, keptPair, keptPlace } from './kept-record';
import { linkToReport } from './project-forms';

const atlas = atlasOf({ 'bishkek--moscow': [event('meeting', '2017')] });
const pair = atlas.pairs.get('bishkek--moscow');
const place = atlas.places.get('bishkek');
const here = {
  name: 'Sister City Atlas',
  language: 'en',
  address: 'https://atlas.example/map/',
  pin: null,
} as const;

describe('a record to keep', () => {
  it('is an article at its own address', () => {
    const article = {
      id: 'a-1',
      url: 'https://a.example/1',
      title: 'Мэры',
      publisher: 'A',
      published: requireEdtfDate('2017'),
      language: 'ru',
    };
    expect(keptArticle(article)).toEqual({
      path: 'data/articles/a-1.json',
      address: article.url,
      citation: {
        id: 'a-1',
        kind: 'article',
        title: 'Мэры',
        source: 'A',
        issued: article.published,
        language: 'ru',
        url: article.url,
      },
    });
  });

  it('is a pair at its address in this atlas', () => {
    if (pair === undefined) throw new Error('the atlas has the pair');
    const changed = requireEdtfDate('2026-11-20');
    expect(keptPair(pair, changed, here)).toEqual({
      path: 'data/pairs/bishkek--moscow.json',
      address: 'https://atlas.example/map/?pair=bishkek--moscow',
      citation: {
        id: 'bishkek--moscow',
        kind: 'record',
        title: 'bishkek – moscow',
        source: 'Sister City Atlas',
        issued: changed,
        language: 'en',
        url: 'https://atlas.example/map/?pair=bishkek--moscow',
      },
    });
  });

  it('is cited from the data of the day that is shown', () => {
    if (place === undefined) throw new Error('the atlas has the place');
    const address = 'https://atlas.example/map/?place=bishkek&data=2026-11-22';
    expect(keptPlace(place, { ...here, pin: '2026-11-22' })).toMatchObject({
      address,
      citation: { url: address },
    });
  });

  it('is a place at its address in this atlas', () => {
    if (place === undefined) throw new Error('the atlas has the place');
    expect(keptPlace(place, here)).toMatchObject({
      path: 'data/places/bishkek.json',
      address: 'https://atlas.example/map/?place=bishkek',
      citation: { title: 'bishkek', issued: null },
    });
  });
});

describe('the report of a mistake', () => {
  it('opens the form with the path of the record and its address', () => {
    const link = linkToReport(
      'https://code.example/atlas/',
      'data/pairs/a--b.json',
      'https://x/?pair=a--b',
    );
    expect(link).toBe(
      'https://code.example/atlas/issues/new?template=report-a-mistake.yml&record=data%2Fpairs%2Fa--b.json&address=https%3A%2F%2Fx%2F%3Fpair%3Da--b',
    );
  });
});
