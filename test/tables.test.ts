/** The compiler's published tables and the browser's tables of what is shown are the same. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { compileRecords } from '../src/build/compiler/compile';
import { soundRecords } from '../src/build/compiler/fixtures/sound-records';
import { dayOf } from '../src/core/domain/day';
import { decodeAtlas } from '../src/core/domain/decode-atlas';
import { writeCsv } from '../src/core/tables/csv';
import { writeLineGeoJson } from '../src/core/tables/line-geojson';
import { scenePairs } from '../src/core/tables/scene-tables';
import { composeScene } from '../src/core/view/scene';
import { defaultView } from '../src/core/view/view';

const today = dayOf(2026, 11, 22);
const { outputs } = compileRecords(soundRecords(), { today, version: '1.0.0' });
const atlas = decodeAtlas(JSON.parse(outputs?.get('atlas.json') ?? 'null'));
const shown = scenePairs(atlas, composeScene(atlas, defaultView, today));

describe('the table of pairs that a reader downloads without filters', () => {
  it('agrees with the published table in its columns, row by row', () => {
    const rowsOf = (csv = ''): Record<string, string>[] =>
      parse(csv, { columns: true, record_delimiter: '\r\n' });
    const published = rowsOf(outputs?.get('pairs.csv'));
    expect(published.length).toBeGreaterThan(2);
    expect(rowsOf(writeCsv(shown))).toMatchObject(published);
  });

  it('has the same lines on the map', () => {
    const { features } = JSON.parse(outputs?.get('pairs.geojson') ?? 'null');
    expect(features.length).toBeGreaterThan(2);
    expect(JSON.parse(writeLineGeoJson(shown))).toMatchObject({ features });
  });
});
