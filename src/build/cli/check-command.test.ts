/** `data check`: how it prints problems, and how it ends. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replace } from '../compiler/fixtures/edit-records';
import { breakIt, data, doubtIt, writingToFreshFolder } from './run.fixture';

let work = '';

const writeRecords = writingToFreshFolder((path) => {
  work = path;
});

describe('data check', () => {
  it('counts the records and ends with 0 where nothing is wrong', async () => {
    const directory = await writeRecords();
    expect(await data('check', directory)).toEqual({
      code: 0,
      out: `${directory}: 4 places, 2 articles, 3 pairs: no problems`,
      error: '',
    });
  });

  it('prints every problem under its file and ends with 1 where one is an error', async () => {
    const directory = await writeRecords((folder) => {
      breakIt(folder);
      doubtIt(folder);
    });
    const { code, out } = await data('check', directory);
    expect(code).toBe(1);
    expect(out).toContain(
      `${directory}/places/suva.json\n  8:14  error  country  unknown-country\n`,
    );
    expect(out).toContain('→ write its two capital letters, such as "KG".');
    expect(out).toContain(`${directory}/articles/gazette-1.json`);
    expect(out.split('\n').at(-1)).toContain('1 error and 1 warning');
  });

  it('ends with 0 where there are only warnings', async () => {
    const { code, out } = await data('check', await writeRecords(doubtIt));
    expect(code).toBe(0);
    expect(out).toContain('warning  publisher  white-space');
  });

  it('annotates lines for GitHub, with what would break the annotation escaped', async () => {
    const directory = await writeRecords(breakIt);
    const { code, out } = await data('check', directory, '--format', 'github');
    expect(code).toBe(1);
    const [annotation] = out.split('\n');
    expect(annotation).toBe(
      `::error file=${directory}/places/suva.json,line=8,col=14,title=unknown-country country::"Fiji, 100%25" is not a country code of ISO 3166-1%0AFix: write its two capital letters, such as "KG"`,
    );
  });

  it('gives programs JSON', async () => {
    const { out } = await data('check', await writeRecords(breakIt), '--format=json');
    expect(JSON.parse(out)).toMatchObject({
      summary: '1 error',
      problems: [
        {
          severity: 'error',
          rule: 'unknown-country',
          file: 'places/suva.json',
          place: 'country',
          line: 8,
          column: 14,
        },
      ],
    });
  });

  it('refuses a format that it does not know, and a folder that is not there', async () => {
    expect(await data('check', '--format', 'xml')).toMatchObject({
      code: 2,
      error: expect.stringContaining("Unknown format 'xml': write one of text, github, json"),
    });
    expect(await data('check', join(work, 'nowhere'))).toMatchObject({
      code: 2,
      error: expect.stringContaining('there is none'),
    });
  });
});

describe('the records of the atlas', () => {
  it('have no error', async () => {
    expect((await data('check')).out).toMatch(/: (?:no problems|\d+ warnings?)$/);
  });

  it('show a mistake at its place', async () => {
    const directory = await writeRecords((folder) =>
      replace(folder, 'places/suva.json', '"FJ"', '"FJ",,'),
    );
    expect((await data('check', directory)).out).toContain('8:19  error  json-syntax');
  });
});
