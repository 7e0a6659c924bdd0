import { describe, expect, it } from 'vitest';
import { dateKnowledgeOf } from './date-knowledge';
import { requireEdtfDate } from './edtf';

describe('how well a date is known', () => {
  it.each([
    ['2017-07-05', 'day'],
    ['2017-07', 'month'],
    ['2017', 'year'],
    ['2017~', 'inferred'],
    ['2004-12?', 'inferred'],
    ['2022-04-14~', 'inferred'],
  ])('%s: %s', (text, knowledge) => {
    expect(dateKnowledgeOf(requireEdtfDate(text))).toBe(knowledge);
  });

  it('counts events without a date separately', () => {
    expect(dateKnowledgeOf(null)).toBe('undated');
  });
});
