import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../core/domain/day';
import { requireEdtfDate } from '../../core/domain/edtf';
import { anyAtlas, anyFilters } from '../../core/view/arbitraries.fixture';
import { articlesOfScene } from '../../core/view/articles-of-scene';
import { atlasOf, event, viewOf, years } from '../../core/view/atlas.fixture';
import { townsIn } from '../../core/view/register.fixture';
import { composeScene } from '../../core/view/scene';
import { articlesCsv, pairsCsv, pairsGeoJson } from './scene-files';

const today = dayOf(2026, 11, 22);

const atlas = atlasOf({
  'bishkek--moscow': [
    event('sister-city-agreement', '2004', { topics: ['trade', 'health'] }),
    event('meeting', null, { articles: ['ru-two'] }),
  ],
  'almaty--beijing': [event('programme', '2018', { inForce: '2018/2020', topics: ['trade'] })],
});

describe('the visible pairs as CSV', () => {
  it('have a row each, with what passes the filters', () => {
    const rows = parse(pairsCsv(composeScene(atlas, viewOf({}), today), atlas.topics), {
      columns: true,
    });
    expect(rows).toMatchObject([
      {
        id: 'bishkek--moscow',
        place_a: 'bishkek',
        name_b_en: 'moscow',
        name_b_ru: '',
        tie: 'sister-city',
        standing: 'in-force',
        first_year: '2004',
        last_year: '',
        events: '2',
        articles: '2',
        topics: 'trade health',
      },
      { id: 'almaty--beijing', standing: 'past', first_year: '2018', last_year: '2020' },
    ]);
  });

  it('leave out what the filters hide', () => {
    const scene = composeScene(atlas, viewOf({ ...years(2019), ties: ['agreement'] }), today);
    expect(parse(pairsCsv(scene, atlas.topics), { columns: true })).toMatchObject([
      { id: 'almaty--beijing', events: '1' },
    ]);
  });
});

describe('pairs of a register', () => {
  const scene = composeScene(atlas, viewOf({}), today, [townsIn(atlas)]);

  it('stand in the table after the documented ones, marked as listed', () => {
    const rows: Record<string, string>[] = parse(pairsCsv(scene, atlas.topics), { columns: true });
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
    });
  });

  it('are lines of the map data', () => {
    const { features } = pairsGeoJson(scene, atlas.topics);
    expect(features[2]).toMatchObject({
      id: 'towns.bremen-de--riga-lv',
      properties: { evidence: 'listed', topics: [] },
      geometry: { type: 'LineString' },
    });
  });
});

describe('the visible pairs as GeoJSON', () => {
  it('are lines from place to place with the columns of the table', () => {
    const scene = composeScene(atlas, viewOf({}), today);
    const { features } = pairsGeoJson(scene, atlas.topics);
    expect(features[0]).toMatchObject({
      id: 'bishkek--moscow',
      properties: { tie: 'sister-city', events: 2, topics: ['trade', 'health'], last_year: null },
      geometry: { type: 'LineString' },
    });
    expect(features[0]?.properties).not.toHaveProperty('id');
  });

  it('are the rows of the table, whatever the filters', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, (any, filters) => {
        const scene = composeScene(any, viewOf(filters), today);
        const rows: { id: string; tie: string }[] = parse(pairsCsv(scene, any.topics), {
          columns: true,
        });
        const { features } = pairsGeoJson(scene, any.topics);
        expect(features.map(({ id, properties }) => [id, properties?.tie])).toEqual(
          rows.map(({ id, tie }) => [id, tie]),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('the articles behind the visible events as CSV', () => {
  it('have a row each with the pairs that they document', () => {
    const scene = composeScene(atlas, viewOf({}), today);
    const found = articlesOfScene(scene, [
      {
        id: 'article',
        url: 'https://a.example',
        title: 'Mayors, "twins"',
        publisher: 'A',
        published: requireEdtfDate('2017-07'),
        language: 'en',
      },
    ]);
    expect(parse(articlesCsv(found), { columns: true })).toEqual([
      {
        id: 'article',
        url: 'https://a.example',
        title: 'Mayors, "twins"',
        publisher: 'A',
        published: '2017-07',
        language: 'en',
        archived: '',
        pairs: 'bishkek--moscow almaty--beijing',
      },
    ]);
  });
});
