import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileRecords } from '../../src/build/compiler/compile';
import { dayOf } from '../../src/core/domain/day';
import { worldLikeRecords } from './world-like-records';

const topics = readFileSync(new URL('../../data/topics.json', import.meta.url), 'utf8');

describe('generated records', () => {
  it('have the requested number of pairs, and no error', () => {
    const files = new Map([...worldLikeRecords(40), ['topics.json', topics]]);
    const { problems, compiled } = compileRecords(files, {
      today: dayOf(2026, 11, 22),
      version: '1.0.0',
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(compiled?.atlas.pairs.size).toBe(40);
  });

  it('are the same for the same seed only', () => {
    expect(worldLikeRecords(20, 7)).toEqual(worldLikeRecords(20, 7));
    expect(worldLikeRecords(20, 7)).not.toEqual(worldLikeRecords(20, 8));
  });
});
