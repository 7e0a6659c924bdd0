import { describe, expect, it } from 'vitest';
import { UnreadableFileError } from './atlas';
import { decodeHeadlines } from './headline';

describe('the headlines in JSON', () => {
  it('keep title, publisher and language of each article', () => {
    const headline = { id: 'a', title: 'Мэры встретились', publisher: 'Вестник', language: 'ru' };
    expect(decodeHeadlines({ articles: [headline] })).toEqual([headline]);
  });

  it.each([
    ['nothing', undefined],
    ['an article without a title', { articles: [{ id: 'a', publisher: 'B', language: 'en' }] }],
  ])('with %s are unreadable', (_, json) => {
    expect(() => decodeHeadlines(json)).toThrow(UnreadableFileError);
  });
});
