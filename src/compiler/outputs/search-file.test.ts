import { describe, expect, it } from 'vitest';
import { dayOf } from '../../domain/day';
import { decodeHeadlines } from '../../domain/headline';
import { compileRecords } from '../compile';
import { soundRecords } from '../fixtures/sound-records';

describe('the file for search', () => {
  it('has headline, publisher and language of each article', () => {
    const options = { today: dayOf(2026, 11, 22), version: '1.2.3' };
    const { outputs } = compileRecords(soundRecords(), options);
    expect(decodeHeadlines(JSON.parse(outputs?.get('search.json') ?? ''))).toEqual([
      {
        id: 'gazette-1',
        title: 'Mayors of two capitals agree on hospitals and theatres',
        publisher: 'The Gazette',
        language: 'en',
      },
      {
        id: 'vestnik-2',
        title: 'Мэры двух столиц договорились о больницах',
        publisher: 'Вестник',
        language: 'ru',
      },
    ]);
  });
});
