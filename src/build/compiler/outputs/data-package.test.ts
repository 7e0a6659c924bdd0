import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../core/domain/day';
import { compileRecords } from '../compile';
import { set } from '../fixtures/edit-records';
import { soundRecords } from '../fixtures/sound-records';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly constraints: { readonly required: boolean };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
  };
}

const options = { today: dayOf(2026, 11, 22), version: '1.2.3' };
const outputs = compileRecords(soundRecords(), options).outputs ?? new Map<string, string>();
const dataPackage = JSON.parse(outputs.get('datapackage.json') ?? '{}');
const resources: readonly Resource[] = dataPackage.resources;

/** The rows of a table by column name. */
function rowsOf(path: string): Record<string, string>[] {
  return parse(outputs.get(path) ?? '', { columns: true, record_delimiter: '\r\n' });
}

const lexicalForms: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  integer: /^\d+$/,
  number: /^-?\d+(?:\.\d+)?$/,
  boolean: /^(?:true|false)$/,
  year: /^\d{4}$/,
};

describe('the data package', () => {
  it('names its profile, licence and version', () => {
    expect(dataPackage).toMatchObject({
      profile: 'tabular-data-package',
      name: 'sister-city-atlas',
      version: '1.2.3',
      licenses: [{ name: 'CC-BY-4.0' }],
    });
    expect(resources.map(({ path }) => path)).toEqual([
      'places.csv',
      'pairs.csv',
      'events.csv',
      'articles.csv',
    ]);
  });

  it('gives size and checksum of each file', () => {
    for (const { path, bytes, hash } of resources) {
      const file = Buffer.from(outputs.get(path) ?? '');
      expect(bytes).toBe(file.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
    }
  });

  it('describes every column, in the order of the file', () => {
    for (const { path, schema } of resources) {
      const [header] = parse(outputs.get(path) ?? '', { to_line: 1 });
      expect(schema.fields.map(({ name }) => name)).toEqual(header);
      for (const { description } of schema.fields) expect(description).not.toBe('');
    }
  });

  it('says of every cell what it is', () => {
    for (const { path, schema } of resources) {
      for (const row of rowsOf(path)) {
        for (const { name, type, constraints } of schema.fields) {
          const cell = row[name] ?? '';
          if (cell === '') expect(constraints.required, `${path} ${name}`).toBe(false);
          else expect(cell).toMatch(lexicalForms[type] ?? /^$/);
        }
      }
    }
  });

  it('has keys that are unique, and references that lead somewhere', () => {
    const valuesOf = (name: string, field: string) =>
      rowsOf(`${name}.csv`).map((row) => row[field]);
    for (const { name, path, schema } of resources) {
      const keys = rowsOf(path).map((row) => schema.primaryKey.map((key) => row[key]).join(' '));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = valuesOf(reference.resource, reference.fields);
        for (const value of valuesOf(name, fields)) expect(known).toContain(value);
      }
    }
  });
});

describe('the tables', () => {
  it('give a place its names, position and number of pairs', () => {
    expect(rowsOf('places.csv')[0]).toEqual({
      id: 'bishkek',
      kind: 'city',
      name_en: 'Bishkek',
      name_ru: 'Бишкек',
      name_ky: 'Бишкек',
      name_kk: 'Бішкек',
      name_zh: '比什凯克',
      aliases: 'Frunze|Фрунзе',
      country: 'KG',
      longitude: '74.5906',
      latitude: '42.87',
      wikidata: 'Q9361',
      pairs: '1',
    });
  });

  it('sum a pair up over its events', () => {
    const [capitals, ended, undatedDecade] = rowsOf('pairs.csv');
    expect(capitals).toMatchObject({
      id: 'bishkek--moscow',
      name_a_en: 'Bishkek',
      name_b_ru: 'Москва',
      tie: 'sister-city',
      first_year: '2017',
      last_year: '2020',
      events: '3',
      undated_events: '1',
      articles: '2',
      topics: 'health culture',
      distance_km: '2990',
    });
    expect(ended).toMatchObject({ tie: 'agreement', first_year: '1997', last_year: '2010' });
    expect(undatedDecade).toMatchObject({ first_year: '1990', last_year: '1999', topics: '' });
  });

  it('give an event its EDTF dates and the plain years in which it was in force', () => {
    const years = rowsOf('events.csv').map((row) => [
      row.pair,
      row.number,
      row.kind,
      row.date,
      row.in_force,
      row.start_year,
      row.end_year,
      row.undated,
    ]);
    expect(years).toEqual([
      ['bishkek--moscow', '1', 'meeting', '2017-07', '', '2017', '2017', 'false'],
      ['bishkek--moscow', '2', 'programme', '2017-07', '2018/2020', '2018', '2020', 'false'],
      ['bishkek--moscow', '3', 'sister-city-agreement', '', '', '', '', 'true'],
      [
        'moscow--suva',
        '1',
        'cooperation-agreement',
        '1997-06-27',
        '1997-06-27/..',
        '1997',
        '2010',
        'false',
      ],
      ['moscow--suva', '2', 'termination', '2010', '', '2010', '2010', 'false'],
      ['suva--un', '1', 'visit', '199X', '', '1990', '1999', 'false'],
    ]);
  });

  it('leave the last year empty where an agreement has no end', () => {
    const folder = soundRecords();
    set(folder, 'pairs/moscow--suva.json', ['events', 1], undefined);
    const { outputs: open } = compileRecords(folder, options);
    const rows = parse(open?.get('pairs.csv') ?? '', { columns: true, record_delimiter: '\r\n' });
    expect(rows[1]).toMatchObject({ first_year: '1997', last_year: '' });
  });

  it('say of an agreement terminated before it took force when it was concluded', () => {
    const folder = soundRecords();
    const path = 'pairs/moscow--suva.json';
    set(folder, path, ['events', 0, 'inForce'], '2011/2012');
    const { outputs: void_ } = compileRecords(folder, options);
    const rows = parse(void_?.get('events.csv') ?? '', { columns: true, record_delimiter: '\r\n' });
    const agreement = rows.find((row: unknown) => JSON.stringify(row).includes('2011/2012'));
    expect(agreement).toMatchObject({ start_year: '1997', end_year: '1997' });
  });

  it('name the articles of an event, and count the events of an article', () => {
    expect(rowsOf('events.csv')[0]?.articles).toBe('gazette-1 vestnik-2');
    expect(rowsOf('articles.csv').map((row) => [row.id, row.published_year, row.events])).toEqual([
      ['gazette-1', '2017', '5'],
      ['vestnik-2', '', '2'],
    ]);
  });
});
