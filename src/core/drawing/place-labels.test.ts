import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelledPlace, placeLabels } from './place-labels';

const bounds = { x: 0, y: 0, width: 500, height: 400 };

function place(id: string, x: number, y: number, more: Partial<LabelledPlace> = {}): LabelledPlace {
  const usual = { radius: 4, degree: 1, emphasis: 'plain', isFull: true, firstScale: 0 } as const;
  return { id, x, y, ...usual, name: 'Bishkek', ...more };
}

describe('the names on a drawing', () => {
  it('are those of the most connected where two do not fit', () => {
    const crowd = Array.from({ length: 9 }, (_, index) =>
      place(`p${index}`, 200 + index, 200, { degree: index }),
    );
    const labels = placeLabels(crowd, bounds, [1]);
    expect(labels.has('p8')).toBe(true);
    expect(labels.size).toBeLessThan(crowd.length);
  });

  it('stand over dots that are not in full, and beside those that are', () => {
    const crowd = [-30, -10, 10, 30].flatMap((x) =>
      [-24, -12, 12, 24].map((y) => place(`${x} ${y}`, 200 + x, 200 + y, { firstScale: 9 })),
    );
    const named = place('named', 200, 200);
    const resting = crowd.map((each) => ({ ...each, isFull: false }));
    expect(placeLabels([named, ...crowd], bounds, [1]).size).toBe(0);
    expect([...placeLabels([named, ...resting], bounds, [1]).keys()]).toEqual(['named']);
  });

  it('are given from the scale on from which a place may be named', () => {
    const labels = placeLabels([place('late', 200, 200, { firstScale: 1 })], bounds, [1, 2]);
    expect(labels.get('late')?.scale).toBe(1);
  });

  it('leave faded places out and name selected ones first', () => {
    const labels = placeLabels(
      [
        place('faded', 100, 100, { emphasis: 'faded', degree: 99 }),
        place('other', 300, 200, { degree: 99 }),
        place('selected', 301, 200, { emphasis: 'selected' }),
      ],
      bounds,
      [1],
    );
    expect(labels.has('faded')).toBe(false);
    expect([...labels.keys()][0]).toBe('selected');
  });

  it('stay within their bounds', () => {
    const labels = placeLabels([place('edge', 495, 200)], bounds, [1]);
    expect(labels.get('edge')?.side).toBe('left');
    expect(placeLabels([place('out', 700, 200)], bounds, [1]).size).toBe(0);
  });

  it('that have room on a small screen keep it and their side on a large one', () => {
    const places = fc.array(
      fc.tuple(fc.integer({ min: 20, max: 480 }), fc.integer({ min: 20, max: 380 })),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(places, (positions) => {
        const all = positions.map(([x, y], index) => place(`p${index}`, x, y, { degree: index }));
        const small = placeLabels(all, bounds, [0.4]);
        const both = placeLabels(all, bounds, [0.4, 1.6]);
        for (const [id, label] of small) expect(both.get(id)).toEqual(label);
        expect(both.size).toBeGreaterThanOrEqual(small.size);
      }),
    );
  });
});
