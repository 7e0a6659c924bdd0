import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../domain/day';
import { anyAtlas, anyFilters } from '../view/arbitraries.fixture';
import { atlasOf, event, filtersOf, type RawEvent, viewOf } from '../view/atlas.fixture';
import { composeScene } from '../view/scene';
import { type LastingTie, livesOfTies } from './lives';

const today = dayOf(2026, 7, 2);

/** Years and outcome of the one tie that some events make. */
function lifeOf(tie: LastingTie, ...events: RawEvent[]) {
  const found = livesOfTies(atlasOf({ 'a--b': events }), filtersOf({}), today);
  const [life] = found.find((each) => each.tie === tie)?.lives ?? [];
  return life && [Math.round(life.duration * 10) / 10, life.ended ? 'ended' : 'going on'];
}

describe('the life of a tie', () => {
  const sisters = event('sister-city-agreement', '1996-07-02');

  it('goes on until today where nothing ended it', () => {
    expect(lifeOf('sister-city', sisters)).toEqual([30, 'going on']);
  });

  it('ends with a termination, or when its own term has run out', () => {
    expect(lifeOf('sister-city', sisters, event('termination', '2006-07-02'))).toEqual([
      10,
      'ended',
    ]);
    expect(
      lifeOf('agreement', event('programme', '2017', { inForce: '2018-01-01/2020-12-31' })),
    ).toEqual([3, 'ended']);
  });

  it('goes on while it is suspended', () => {
    expect(lifeOf('sister-city', sisters, event('suspension', '2022'))).toEqual([30, 'going on']);
  });

  it('begins with the first of its agreements, however often it was renewed', () => {
    expect(
      lifeOf(
        'agreement',
        event('programme', '2000', { inForce: '2000-01-01/2002-12-31' }),
        event('memorandum', '2010'),
      ),
    ).toEqual([26.5, 'going on']);
  });

  it('of which only a year is known is measured from the middle of it', () => {
    const ends = event('termination', '2000-07-02');
    expect(lifeOf('sister-city', event('sister-city-agreement', '1990'), ends)).toEqual([
      10,
      'ended',
    ]);
    expect(lifeOf('sister-city', sisters, event('termination', '2000'))).toEqual([4, 'ended']);
  });

  it('is left out where no source says when it began, and counted so', () => {
    const atlas = atlasOf({
      'a--b': [event('sister-city-agreement', null)],
      'c--d': [event('termination', '2022')],
      'e--f': [event('sister-city-agreement', null), event('termination', '2022')],
    });
    expect(livesOfTies(atlas, filtersOf({}), today)).toEqual([
      expect.objectContaining({ tie: 'sister-city', lives: [], unknown: 2, unknownEnded: 1 }),
      expect.objectContaining({ tie: 'agreement', lives: [], unknown: 1, unknownEnded: 1 }),
    ]);
  });

  it('is known or not of every relationship that the map shows with the tie, in whatever years', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, (atlas, filters) => {
        const any = { ...filters, years: { from: null, to: null }, standings: [] };
        for (const { tie, lives, unknown, unknownEnded } of livesOfTies(atlas, filters, today)) {
          const { pairs } = composeScene(atlas, viewOf({ ...any, ties: [tie] }), today);
          expect(lives.length + unknown).toBe(pairs.length);
          const over = pairs.filter(
            ({ standing }) => standing === 'ended' || standing === 'expired',
          );
          expect(lives.filter(({ ended }) => ended).length + unknownEnded).toBe(over.length);
          for (const { duration } of lives) expect(duration).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 50 },
    );
  });
});
