import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../core/domain/day';
import { requireEdtfDate } from '../../core/domain/edtf';
import { type Citation, citationFormats, writeCitation } from './citation';

const article: Citation = {
  id: '24kg-56843',
  kind: 'article',
  title: 'Mayors of Bishkek & Moscow: 100% "smart"',
  source: '24.kg',
  version: null,
  issued: requireEdtfDate('2017-07-06'),
  language: 'en',
  url: 'https://24.kg/english/56843_Smart_City/?a=1&b=2#top',
  accessed: dayOf(2026, 11, 22),
};

const words = { issued: '6 July 2017', accessed: 'Accessed 22 November 2026' };

function csl(citation: Citation) {
  const [item] = JSON.parse(writeCitation(citation, 'csl-json', words));
  return item;
}

describe('a citation as text', () => {
  it('names title, publisher, date, address and day of access', () => {
    expect(writeCitation(article, 'text', words)).toBe(
      'Mayors of Bishkek & Moscow: 100% "smart". 24.kg, 6 July 2017. https://24.kg/english/56843_Smart_City/?a=1&b=2#top. Accessed 22 November 2026.',
    );
  });

  it('leaves out a date that no source states', () => {
    expect(writeCitation(article, 'text', { ...words, issued: null })).toContain(
      '. 24.kg. https://',
    );
  });
});

describe('a citation as BibTeX', () => {
  it('has an entry with every field', () => {
    expect(writeCitation(article, 'bibtex', words)).toBe(
      `@misc{24kg-56843,
  title = {{Mayors of Bishkek \\& Moscow: 100\\% "smart"}},
  howpublished = {24.kg},
  year = {2017},
  month = {7},
  language = {en},
  url = {https://24.kg/english/56843_Smart_City/?a=1&b=2#top},
  urldate = {2026-11-22},
}
`,
    );
  });

  it.each([
    ['50 % & $1_000 #1', '50 \\% \\& \\$1\\_000 \\#1'],
    ['a{b}c', 'a\\{b\\}c'],
    ['~/a^b\\c', '{}\\textasciitilde{}/a\\textasciicircum{}b\\textbackslash{}c'],
    ['two\nlines', 'two lines'],
    ['Мэры встретились', 'Мэры встретились'],
  ])('writes %j so that TeX prints it as it stands', (title, written) => {
    expect(writeCitation({ ...article, title }, 'bibtex', words)).toContain(
      `title = {{${written}}},`,
    );
  });

  it.each(['Мэры Бишкека и Москвы', '#Smart Bishkek & Moscow', '{Osh}'])(
    'keeps the capitals of the title: %s',
    (title) => {
      const entry = writeCitation({ ...article, title }, 'bibtex', words);
      // A text in braces keeps its case, unless a backslash follows the opening brace.
      expect(entry).toMatch(/ {2}title = \{\{[^\\].*\}\},\n/);
    },
  );

  it('keeps its braces in balance whatever title and address hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, path) => {
        const url = `https://a.example/${path}`;
        const text = writeCitation({ ...article, title, url }, 'bibtex', words);
        const bare = text.replaceAll(/\\[{}]/g, '');
        expect(bare.split('{').length).toBe(bare.split('}').length);
        expect(text.split('\n')).toHaveLength(10);
      }),
    );
  });

  it.each(['199X', null])('has no year where the date is %s', (date) => {
    const issued = date === null ? null : requireEdtfDate(date);
    expect(writeCitation({ ...article, issued }, 'bibtex', words)).not.toMatch(/year =|month =/);
  });
});

describe('a citation as CSL-JSON', () => {
  it('is an article in a newspaper', () => {
    expect(csl(article)).toEqual({
      id: '24kg-56843',
      type: 'article-newspaper',
      title: article.title,
      'container-title': '24.kg',
      issued: { 'date-parts': [[2017, 7, 6]] },
      language: 'en',
      URL: article.url,
      accessed: { 'date-parts': [[2026, 11, 22]] },
    });
  });

  it('is an entry of the atlas where a record is cited', () => {
    expect(csl({ ...article, kind: 'record', issued: null })).toMatchObject({ type: 'entry' });
    expect(csl({ ...article, issued: null })).not.toHaveProperty('issued');
  });

  it.each([
    ['2017-07', { 'date-parts': [[2017, 7]] }],
    ['2017', { 'date-parts': [[2017]] }],
    ['2017~', { 'date-parts': [[2017]], circa: true }],
    ['2017-07?', { 'date-parts': [[2017, 7]], circa: true }],
    ['199X', { 'date-parts': [[1990], [1999]] }],
  ])('keeps the precision of %s', (date, issued) => {
    expect(csl({ ...article, issued: requireEdtfDate(date) }).issued).toEqual(issued);
  });

  it('gives any title back as it was, but for line breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(csl({ ...article, title }).title).toBe(title.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});

describe('a citation as RIS', () => {
  it('has a line a field and ends its record', () => {
    expect(writeCitation(article, 'ris', words).split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - 24kg-56843',
      'TI  - Mayors of Bishkek & Moscow: 100% "smart"',
      'T2  - 24.kg',
      'PY  - 2017',
      'DA  - 2017/07/06/',
      'LA  - en',
      'UR  - https://24.kg/english/56843_Smart_City/?a=1&b=2#top',
      'Y2  - 2026/11/22/',
      'ER  - ',
      '',
    ]);
  });

  it('leaves out of a date what is not stated', () => {
    expect(
      writeCitation({ ...article, issued: requireEdtfDate('2017-07') }, 'ris', words),
    ).toContain('DA  - 2017/07//\r\n');
    expect(writeCitation({ ...article, issued: null }, 'ris', words)).not.toMatch(/PY|DA/);
  });

  it('cannot be broken out of by a title', () => {
    const title = 'A\r\nER  - \r\nTY  - BOOK';
    const text = writeCitation({ ...article, title }, 'ris', words);
    expect(text.split('\r\n')).toHaveLength(11);
    expect(text).toContain('TI  - A ER - TY - BOOK\r\n');
  });
});

describe('the citation of a record', () => {
  const record = { ...article, kind: 'record', version: '1.2.3+2026-11-27' } as const;

  it('says of which version of the data it is, in every format', () => {
    expect(writeCitation(record, 'text', words)).toContain(`${article.source} 1.2.3+2026-11-27, `);
    expect(writeCitation(record, 'bibtex', words)).toContain('version = {1.2.3+2026-11-27}');
    expect(writeCitation(record, 'csl-json', words)).toContain('"version": "1.2.3+2026-11-27"');
    expect(writeCitation(record, 'ris', words)).toContain('ET  - 1.2.3+2026-11-27\r\n');
  });

  it('says nothing of it where it is not known', () => {
    for (const format of citationFormats) {
      expect(writeCitation({ ...record, version: null }, format, words)).not.toContain('1.2.3');
    }
  });
});
