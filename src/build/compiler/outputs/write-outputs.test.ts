import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../core/domain/day';
import { requireEdtfDate } from '../../../core/domain/edtf';
import { decodeHeadlines } from '../../../core/domain/headline';
import { compileRecords } from '../compile';
import { soundRecords } from '../fixtures/sound-records';

describe('the file for search', () => {
  it('has everything that the site shows of each article', () => {
    const options = { today: dayOf(2026, 11, 22), version: '1.2.3' };
    const { outputs } = compileRecords(soundRecords(), options);
    expect(decodeHeadlines(JSON.parse(outputs?.get('search.json') ?? ''))).toEqual([
      {
        id: 'gazette-1',
        url: 'https://gazette.example/news/1?page=2',
        title: 'Mayors of two capitals agree on hospitals and theatres',
        publisher: 'The Gazette',
        published: requireEdtfDate('2017-07-06'),
        language: 'en',
        archived: 'https://archive.example/gazette-1',
      },
      {
        id: 'vestnik-2',
        url: 'https://vestnik.example/2',
        title: 'Мэры двух столиц договорились о больницах',
        publisher: 'Вестник',
        published: null,
        language: 'ru',
      },
    ]);
  });
});
