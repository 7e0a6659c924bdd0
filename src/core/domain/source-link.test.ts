import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkToArchive, linkToPassage } from './source-link';

const url = 'https://example.org/news/1';

describe('a link to a passage', () => {
  it('is the plain address where the record names no passage', () => {
    expect(linkToPassage(url, undefined)).toBe(url);
  });

  it('names the first words, and the last ones where there are some', () => {
    expect(linkToPassage(url, { start: 'signed today' })).toBe(`${url}#:~:text=signed%20today`);
    expect(linkToPassage(url, { start: 'The mayors', end: 'in Moscow' })).toBe(
      `${url}#:~:text=The%20mayors,in%20Moscow`,
    );
  });

  it('keeps the fragment that an address has', () => {
    expect(linkToPassage(`${url}#part`, { start: 'a' })).toBe(`${url}#part:~:text=a`);
  });

  it('escapes whatever would part the terms, so that both come back whole', () => {
    const words = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(words, words, (start, end) => {
        const [, directive = ''] = linkToPassage(url, { start, end }).split('#:~:text=');
        expect(directive).not.toMatch(/[&-]/);
        expect(directive.split(',').map(decodeURIComponent)).toEqual([start, end]);
      }),
    );
  });
});

describe('a link to an archive', () => {
  it('is the copy that the record names, else the list of copies', () => {
    expect(linkToArchive({ url, archived: 'https://archive.example/1' })).toBe(
      'https://archive.example/1',
    );
    expect(linkToArchive({ url })).toBe(`https://web.archive.org/web/*/${url}`);
  });
});
