import { describe, expect, it } from 'vitest';
import type { Article } from '../../core/domain/atlas';
import { dayOf } from '../../core/domain/day';
import { requireEdtfDate } from '../../core/domain/edtf';
import { english } from '../../core/i18n/words.fixture';
import { atlasOf, event, viewOf } from '../../core/view/atlas.fixture';
import { composeScene } from '../../core/view/scene';
import { columns, type Sort } from '../../core/view/view';
import { documentedRows } from './documented-rows';
import { shownArticles } from './shown-articles';
import { sortRows } from './sort-rows';

const today = dayOf(2026, 11, 22);
const atlas = atlasOf({
  'bishkek--moscow': [
    event('sister-city-agreement', '2004', { topics: ['trade'], articles: ['new'] }),
    event('meeting', '2010', { articles: ['old'] }),
  ],
  'almaty--beijing': [event('meeting', null, { articles: ['undated'] })],
  'beijing--osh': [event('memorandum', '1999', { topics: ['health'], articles: ['new'] })],
});
const scene = composeScene(atlas, viewOf({}), today);

function article(id: string, published: string | null, publisher: string): Article {
  return {
    id,
    url: `https://${id}.example`,
    title: `Title of ${id}`,
    publisher,
    published: published === null ? null : requireEdtfDate(published),
    language: 'en',
  };
}
const articles = [
  article('old', '2010', 'B'),
  article('undated', null, 'C'),
  article('new', '2020-05', 'A'),
  article('of nothing', '2021', 'D'),
];

function pairsBy(sort: Sort | null) {
  return documentedRows(atlas, scene, english, sort).map(({ scenePair }) => scenePair.pair.id);
}

function articlesBy(sort: Sort | null) {
  return shownArticles(scene, articles, 'en', (tag) => tag, sort).map((row) => row.article.id);
}

const bishkek = 'bishkek--moscow';
const almaty = 'almaty--beijing';
const osh = 'beijing--osh';

describe('the rows of relationships', () => {
  it.each([
    [null, [bishkek, osh, almaty]],
    [{ column: 'name', descending: false }, [almaty, osh, bishkek]],
    [{ column: 'name', descending: true }, [bishkek, osh, almaty]],
    [{ column: 'tie', descending: true }, [almaty, osh, bishkek]],
    [{ column: 'years', descending: false }, [osh, bishkek, almaty]],
    [{ column: 'years', descending: true }, [bishkek, osh, almaty]],
    [{ column: 'topics', descending: false }, [osh, bishkek, almaty]],
    [{ column: 'events', descending: true }, [bishkek, osh, almaty]],
    [{ column: 'articles', descending: false }, [osh, almaty, bishkek]],
    [{ column: 'publisher', descending: false }, [bishkek, osh, almaty]],
  ] as const)('sorted by %j are %j', (sort, expected) => {
    expect(pairsBy(sort)).toEqual(expected);
  });

  it('say what the matching events say', () => {
    expect(documentedRows(atlas, scene, english, null)[0]).toMatchObject({
      name: 'bishkek – moscow',
      facts: { years: 'since 2004', range: { type: 'since', from: 2004 } },
      topics: ['trade'],
      articleCount: 2,
    });
  });
});

describe('the rows of articles', () => {
  it.each([
    [null, ['new', 'old', 'undated']],
    [{ column: 'published', descending: false }, ['old', 'new', 'undated']],
    [{ column: 'published', descending: true }, ['new', 'old', 'undated']],
    [{ column: 'publisher', descending: true }, ['undated', 'old', 'new']],
    [{ column: 'headline', descending: false }, ['new', 'old', 'undated']],
    [{ column: 'pairs', descending: true }, ['new', 'old', 'undated']],
    [{ column: 'years', descending: false }, ['new', 'old', 'undated']],
  ] as const)('sorted by %j are %j', (sort, expected) => {
    expect(articlesBy(sort)).toEqual(expected);
  });

  it('name the pairs that each documents', () => {
    const [first] = shownArticles(scene, articles, 'en', (tag) => tag, null);
    expect(first?.pairs.map(({ name }) => name)).toEqual(['bishkek – moscow', 'beijing – osh']);
  });
});

describe('every column', () => {
  it.each(columns.pairs)('of relationships sorts, and back again: %s', (column) => {
    const some = pairsBy({ column, descending: false });
    expect(some.toSorted()).toEqual(pairsBy(null).toSorted());
    expect(pairsBy({ column, descending: true }).toSorted()).toEqual(some.toSorted());
  });

  it.each(columns.articles)('of articles sorts: %s', (column) => {
    expect(articlesBy({ column, descending: true }).toSorted()).toEqual(['new', 'old', 'undated']);
  });
});

describe('sorting', () => {
  const byName = { name: (row: string) => row };
  const names = { column: 'name', descending: false } as const;

  it('keeps the order of rows with the same key, in both directions', () => {
    const rows = ['b1', 'a1', 'b2', 'a2'];
    const byLetter = { name: (row: string) => row[0] ?? null };
    expect(sortRows(rows, byLetter, names, 'en')).toEqual(['a1', 'a2', 'b1', 'b2']);
    const descending = { ...names, descending: true };
    expect(sortRows(rows, byLetter, descending, 'en')).toEqual(['b1', 'b2', 'a1', 'a2']);
  });

  it('sorts letters as the language does', () => {
    const rows = ['Ява', 'Ёлка', 'Ель'];
    expect(sortRows(rows, byName, names, 'ru')).toEqual(['Ёлка', 'Ель', 'Ява']);
  });

  it('leaves rows as they are that have no such column', () => {
    expect(sortRows(['b', 'a'], byName, { column: 'tie', descending: false }, 'en')).toEqual([
      'b',
      'a',
    ]);
  });
});
