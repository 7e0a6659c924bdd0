import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAtlas, anyFilters } from './arbitraries.fixture';
import { atlasOf, event, type RawEvent, today, viewOf, years } from './atlas.fixture';
import { composeScene } from './scene';
import type { Filters } from './view';
import { type YearRange, yearsOfPair } from './years-of-pair';

/** What is said of the only pair of some events. */
function said(events: readonly RawEvent[], filters: Partial<Filters> = {}): YearRange | undefined {
  const scene = composeScene(atlasOf({ 'a--b': events }), viewOf(filters), today);
  const [pair] = scene.pairs;
  return pair && yearsOfPair(pair, scene);
}

const agreement = event('cooperation-agreement', '1997-06-27');
const programme = event('programme', '2017-07', { inForce: '2018/2020' });
const undated = event('memorandum', null);

describe('the years of a pair', () => {
  it('run since its agreement that nothing ended', () => {
    expect(said([agreement])).toEqual({ type: 'since', from: 1997 });
  });

  it('run from the first to the last year of a programme', () => {
    expect(said([programme])).toEqual({ type: 'between', from: 2018, to: 2020 });
  });

  it('are one year for a meeting', () => {
    expect(said([event('meeting', '2017-07')])).toEqual({ type: 'between', from: 2017, to: 2017 });
  });

  it('run until the end where no source says since when', () => {
    const project = event('project', null, { inForce: '../2020' });
    expect(said([project])).toEqual({ type: 'until', to: 2020 });
  });

  it('end with the termination', () => {
    expect(said([agreement, event('termination', '2022-03-15')])).toEqual({
      type: 'between',
      from: 1997,
      to: 2022,
    });
  });

  it('run on through a suspension that was lifted', () => {
    const suspension = event('suspension', '2014', { inForce: '2014/2016' });
    expect(said([agreement, suspension])).toEqual({ type: 'since', from: 1997 });
  });

  it('are those of the strongest tie alone', () => {
    expect(said([agreement, event('meeting', '1980'), event('visit', '2025')])).toEqual({
      type: 'since',
      from: 1997,
    });
  });

  it('are those of what is in force, not of what it follows', () => {
    const old = event('programme', '1950', { inForce: '1950/1955' });
    expect(said([old, agreement])).toEqual({ type: 'since', from: 1997 });
  });

  it('take in everything past where nothing is in force', () => {
    const old = event('programme', '1950', { inForce: '1950/1955' });
    expect(said([old, programme])).toEqual({ type: 'between', from: 1950, to: 2020 });
  });

  it('are those of the events that pass the filters', () => {
    expect(said([agreement, programme], { ...years(2018), mode: 'begun' })).toEqual({
      type: 'between',
      from: 2018,
      to: 2020,
    });
  });

  it('are unknown where no source dates the tie', () => {
    expect(said([undated])).toEqual({ type: 'undated' });
    expect(said([undated, event('meeting', '2017')])).toEqual({ type: 'undated' });
    expect(said([undated, programme])).toEqual({ type: 'undated' });
    expect(said([undated, event('termination', '2015')])).toEqual({ type: 'undated' });
  });

  it('are those of what ran out, where a suspension without an end stands beside it', () => {
    const memorandum = event('memorandum', null, { inForce: '1991/1991' });
    const suspension = event('suspension', null, { inForce: '1990/..' });
    expect(said([suspension, memorandum])).toEqual({ type: 'between', from: 1991, to: 1991 });
  });

  it('are known as soon as an event in force is dated', () => {
    expect(said([undated, agreement])).toEqual({ type: 'since', from: 1997 });
  });

  it.each([
    ['of its signing', '2017-07', '2017-10-01', 2017],
    ['in which it was to begin, where no source says when it was signed', null, '2018-01-01', 2018],
  ])('of a programme ended before it began are those %s', (_, signed, ended, year) => {
    const fated = event('programme', signed, { inForce: '2018/2020' });
    expect(said([fated, event('termination', ended)])).toEqual({
      type: 'between',
      from: year,
      to: year,
    });
  });

  it('start with the first known year where an older event has only an end', () => {
    const extended = event('memorandum', null, { inForce: '../2030' });
    expect(said([extended, agreement])).toEqual({ type: 'since', from: 1997 });
  });

  it('are only unknown where an undated event makes the tie', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, (atlas, filters) => {
        const scene = composeScene(atlas, viewOf(filters), today);
        for (const shown of scene.pairs) {
          const range = yearsOfPair(shown, scene);
          if (range.type === 'between') expect(range.from).toBeLessThanOrEqual(range.to);
          const ofTie = shown.events.filter((each) => each.tie === shown.tie);
          if (ofTie.every((each) => !each.undated)) expect(range.type).not.toBe('undated');
          if (ofTie.every((each) => each.undated)) expect(range.type).toBe('undated');
        }
      }),
    );
  });
});
