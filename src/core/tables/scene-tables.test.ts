import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../domain/atlas';
import { dayOf } from '../domain/day';
import { requireEdtfDate } from '../domain/edtf';
import { anyAtlas, anyFilters } from '../view/arbitraries.fixture';
import { atlasOf, event, viewOf, years } from '../view/atlas.fixture';
import { townsIn } from '../view/register.fixture';
import { composeScene } from '../view/scene';
import type { Filters } from '../view/view';
import { writeCsv } from './csv';
import { writeLineGeoJson } from './line-geojson';
import { pairRowIn, pairsTable } from './pairs-table';
import { sceneArticles, scenePairs } from './scene-tables';
import { type FilledTable, fillTable } from './table';

const today = dayOf(2026, 11, 22);

const atlas = atlasOf({
  'bishkek--moscow': [
    event('sister-city-agreement', '2004', { topics: ['trade', 'health'] }),
    event('meeting', '1996', { topics: ['culture'] }),
    event('meeting', null, { articles: ['ru-two'] }),
  ],
  'almaty--beijing': [event('programme', '2018', { inForce: '2018/2020', topics: ['trade'] })],
});

function rowsOf(table: FilledTable): Record<string, string>[] {
  return parse(writeCsv(table), { columns: true, record_delimiter: '\r\n' });
}

function shownRows(of: Atlas, filters: Partial<Filters>): Record<string, string>[] {
  return rowsOf(scenePairs(of, composeScene(of, viewOf(filters), today)));
}

function publishedRows(of: Atlas): Record<string, string>[] {
  return rowsOf(fillTable(pairsTable, [...of.pairs.values()].map(pairRowIn(of))));
}

describe('the visible pairs', () => {
  it('have a row each, with separate columns for the whole record and for what is shown of it', () => {
    expect(shownRows(atlas, {})).toMatchObject([
      {
        id: 'bishkek--moscow',
        place_a: 'bishkek',
        name_b_en: 'moscow',
        name_b_ru: '',
        tie: 'sister-city',
        first_year: '1996',
        last_year: '',
        events: '3',
        undated_events: '1',
        articles: '2',
        topics: 'trade health culture',
        shown_tie: 'sister-city',
        shown_standing: 'in-force',
        shown_first_year: '2004',
        shown_last_year: '',
        shown_events: '3',
        shown_articles: '2',
        shown_topics: 'trade health culture',
        evidence: 'documented',
      },
      { id: 'almaty--beijing', shown_standing: 'expired', first_year: '2018', last_year: '2020' },
    ]);
  });

  it('leave out what the filters hide, and say the same of the record as without them', () => {
    expect(shownRows(atlas, { ...years(1996), undated: 'hide' })).toMatchObject([
      {
        id: 'bishkek--moscow',
        tie: 'sister-city',
        first_year: '1996',
        last_year: '',
        events: '3',
        topics: 'trade health culture',
        shown_tie: 'contact',
        shown_standing: 'in-force',
        shown_first_year: '1996',
        shown_last_year: '1996',
        shown_events: '1',
        shown_articles: '1',
        shown_topics: 'culture',
      },
    ]);
  });

  it('say how the strongest tie stands as of the newest event, whenever they are written', () => {
    const cut = atlasOf({
      'a--b': [event('sister-city-agreement', '1995'), event('suspension', '2022-03-22')],
      'b--c': [event('memorandum', '1995'), event('termination', '2022')],
      'c--d': [event('programme', '2019', { inForce: '2019/2021' })],
      'd--e': [event('programme', '2021', { inForce: '2021/2023' })],
      'e--f': [event('memorandum', null)],
    });
    const standings = publishedRows(cut).map((row) => [row.standing, row.standing_since]);
    expect(standings).toEqual([
      ['suspended', '2022-03-22'],
      // Some day in 2022, and perhaps not yet.
      ['in-force', ''],
      ['expired', '2021'],
      ['in-force', ''],
      ['undated', ''],
    ]);
  });

  it('agree with the published table in all columns that both have, whatever the filters', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, (any, filters) => {
        const published = new Map(publishedRows(any).map((row) => [row.id, row]));
        for (const row of shownRows(any, filters))
          expect(row).toMatchObject({ ...published.get(row.id) });
        expect(shownRows(any, {}).map(({ id }) => id)).toEqual([...published.keys()]);
      }),
      { numRuns: 50 },
    );
  });

  it('count in `shown_…` what passes the filters, and are described so', () => {
    const { columns } = scenePairs(atlas, composeScene(atlas, viewOf({}), today));
    for (const { name, description } of columns) {
      const isOfShown = /pass the filters|that tie|those events/.test(description);
      expect(isOfShown, name).toBe(name.startsWith('shown_'));
    }
  });
});

describe('pairs of a register', () => {
  const scene = composeScene(atlas, viewOf({}), today, [townsIn(atlas)]);

  it('stand in the table after the documented ones, marked as listed', () => {
    const rows = rowsOf(scenePairs(atlas, scene));
    expect(rows.map(({ id, evidence, listed_by }) => [id, evidence, listed_by])).toEqual([
      ['bishkek--moscow', 'documented', 'towns'],
      ['almaty--beijing', 'documented', ''],
      ['towns.bremen-de--riga-lv', 'listed', 'towns'],
      ['towns.frunze-kg--riga-lv', 'listed', 'towns'],
      ['towns.moskva-ru--riga-lv', 'listed', 'towns'],
    ]);
    expect(rows[3]).toMatchObject({
      place_a: 'bishkek',
      place_b: 'towns.riga-lv',
      name_b_en: 'Rīga',
      first_year: '1990',
      last_year: '2001',
      tie: '',
      events: '',
      shown_events: '',
    });
  });

  it('are lines of the map data', () => {
    const { features } = JSON.parse(writeLineGeoJson(scenePairs(atlas, scene)));
    expect(features[2]).toMatchObject({
      id: 'towns.bremen-de--riga-lv',
      properties: { evidence: 'listed', topics: [], shown_topics: [] },
      geometry: { type: 'LineString' },
    });
  });
});

describe('the visible pairs as map data', () => {
  it('are lines from place to place with the columns of the table', () => {
    const scene = composeScene(atlas, viewOf({}), today);
    const { features } = JSON.parse(writeLineGeoJson(scenePairs(atlas, scene)));
    expect(features[0]).toMatchObject({
      id: 'bishkek--moscow',
      properties: { tie: 'sister-city', events: 3, topics: ['trade', 'health', 'culture'] },
      geometry: { type: 'LineString' },
    });
    expect(features[0].properties).toMatchObject({ last_year: null, shown_last_year: null });
    expect(features[0].properties).not.toHaveProperty('id');
  });
});

describe('the articles behind the visible events', () => {
  it('have a row each with the pairs that they document', () => {
    const article = {
      id: 'article',
      url: 'https://a.example',
      title: 'Mayors, "twins"',
      publisher: 'A',
      published: requireEdtfDate('2017-07'),
      language: 'en',
    };
    const scene = composeScene(atlas, viewOf(years(2018)), today);
    expect(rowsOf(sceneArticles(atlas, scene, [article, { ...article, id: 'other' }]))).toEqual([
      {
        id: 'article',
        url: 'https://a.example',
        title: 'Mayors, "twins"',
        publisher: 'A',
        published: '2017-07',
        published_year: '2017',
        language: 'en',
        archived: '',
        events: '3',
        shown_pairs: 'bishkek--moscow almaty--beijing',
      },
    ]);
  });
});
