import { describe, expect, it } from 'vitest';
import { requireEdtfDate } from './edtf';
import { decodeHeadlines } from './headline';
import { UnreadableFileError } from './unreadable-file';

const article = {
  id: 'a',
  url: 'https://vestnik.example/a',
  title: 'Мэры встретились',
  publisher: 'Вестник',
  published: '2017-07',
  language: 'ru',
};

describe('the headlines in JSON', () => {
  it('are articles with their dates read', () => {
    expect(decodeHeadlines({ articles: [article, { ...article, published: null }] })).toEqual([
      { ...article, published: requireEdtfDate('2017-07') },
      { ...article, published: null },
    ]);
  });

  it.each([
    ['nothing', undefined],
    ['an article without a title', { articles: [{ ...article, title: undefined }] }],
    ['a date that is none', { articles: [{ ...article, published: 'July' }] }],
  ])('with %s are unreadable', (_, json) => {
    expect(() => decodeHeadlines(json)).toThrow(UnreadableFileError);
  });
});
