import { describe, expect, it } from 'vitest';
import { decodeDataSet } from './data-set';
import { UnreadableFileError } from './unreadable-file';

const raw = {
  version: '1.2.3',
  changed: '2026-11-22',
  undatedArticles: 4,
  continents: [{ continent: 'asia', relationships: 3, reached: 2, all: 51 }],
  files: [{ path: 'pairs.csv', bytes: 120 }],
};

describe('the data set in JSON', () => {
  it('knows the day of its last change', () => {
    expect(decodeDataSet(raw)).toMatchObject({
      version: '1.2.3',
      changed: { year: 2026, month: 11, dayOfMonth: 22 },
      files: [{ path: 'pairs.csv', bytes: 120 }],
    });
  });

  it('may not know it', () => {
    const { changed: _, ...rest } = raw;
    expect(decodeDataSet(rest).changed).toBeNull();
  });

  it.each([
    ['nothing', undefined],
    ['a day that is none', { ...raw, changed: 'yesterday' }],
    ['a file without its size', { ...raw, files: [{ path: 'pairs.csv' }] }],
  ])('with %s is unreadable', (_, json) => {
    expect(() => decodeDataSet(json)).toThrow(UnreadableFileError);
  });
});
