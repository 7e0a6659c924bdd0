import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateSurvival, type Life, medianOf, survivalAt } from './survival';

/** Durations, those with a plus sign of lives that had not ended. */
function livesOf(text: string): Life[] {
  return text
    .split(' ')
    .map((word) => ({ duration: Number.parseInt(word, 10), ended: !word.endsWith('+') }));
}

/** E. J. Freireich et al., Blood 21 (1963): weeks in remission, of 21 with 6-MP and 21 without. */
const treated = livesOf('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
const untreated = livesOf('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');

describe('the remissions of Freireich et al., the example of the textbooks', () => {
  it('have the estimates that D. R. Cox and D. Oakes print, with the limits of survfit and SAS', () => {
    const rows = estimateSurvival(treated).map(({ time, atRisk, ended, survival, low, high }) =>
      [time, atRisk, ended, ...[survival, low, high].map((each) => each.toFixed(3))].join(' '),
    );
    expect(rows).toEqual([
      '6 21 3 0.857 0.620 0.952',
      '7 17 1 0.807 0.563 0.923',
      '10 15 1 0.753 0.503 0.889',
      '13 12 1 0.690 0.432 0.849',
      '16 11 1 0.627 0.368 0.805',
      '22 7 1 0.538 0.268 0.747',
      '23 6 1 0.448 0.188 0.680',
    ]);
  });

  it('last 23 weeks in the median with treatment, at least 13, and 8 weeks without', () => {
    expect(medianOf(estimateSurvival(treated))).toEqual({ time: 23, low: 13, high: null });
    expect(medianOf(estimateSurvival(untreated))).toEqual({ time: 8, low: 4, high: 11 });
  });

  it('last longer than 10 weeks in 38 of 100 cases without treatment', () => {
    expect(survivalAt(untreated, estimateSurvival(untreated), 10)).toBeCloseTo(0.381, 3);
  });
});

describe('an estimate', () => {
  it('is that of V. Bewick et al., Critical Care 8 (2004), table 2', () => {
    const table = estimateSurvival(livesOf('1 1 4 5 6+ 9 9+ 22')).map(
      ({ time, atRisk, survival }) => [time, atRisk, survival.toFixed(3)].join(' '),
    );
    expect(table).toEqual(['1 8 0.750', '4 6 0.625', '5 5 0.500', '9 3 0.333', '22 1 0.000']);
  });

  it('has no median where more than half have not ended, and none at all where nothing has', () => {
    expect(medianOf(estimateSurvival(livesOf('5 9+ 9+ 9+')))).toMatchObject({ time: null });
    expect(estimateSurvival(livesOf('5+ 9+'))).toEqual([]);
    expect(medianOf([])).toEqual({ time: null, low: null, high: null });
  });

  it('gives nothing beyond the longest observed life', () => {
    const lives = livesOf('5 9+');
    const steps = estimateSurvival(lives);
    expect([4, 5, 9, 10].map((time) => survivalAt(lives, steps, time))).toEqual([
      1,
      0.5,
      0.5,
      null,
    ]);
  });

  const anyLives = fc.array(
    fc.record({ duration: fc.integer({ min: 0, max: 60 }), ended: fc.boolean() }),
    {
      maxLength: 40,
    },
  );

  it('is the plain share of those that last longer, where all have ended', () => {
    fc.assert(
      fc.property(anyLives, (lives) => {
        const all = lives.map(({ duration }) => ({ duration, ended: true }));
        for (const { time, survival } of estimateSurvival(all)) {
          expect(survival).toBeCloseTo(
            all.filter(({ duration }) => duration > time).length / all.length,
          );
        }
      }),
    );
  });

  it('never rises, lies between its limits, and accounts for every life', () => {
    fc.assert(
      fc.property(anyLives, (lives) => {
        const steps = estimateSurvival(lives);
        for (const [index, { time, atRisk, survival, low, high }] of steps.entries()) {
          expect(survival).toBeLessThanOrEqual(steps[index - 1]?.survival ?? 1);
          expect(low).toBeLessThanOrEqual(survival + 1e-9);
          expect(high).toBeGreaterThanOrEqual(survival - 1e-9);
          expect(atRisk).toBe(lives.filter(({ duration }) => duration >= time).length);
        }
        const ended = steps.reduce((sum, step) => sum + step.ended, 0);
        expect(ended).toBe(lives.filter((life) => life.ended).length);
      }),
    );
  });
});
