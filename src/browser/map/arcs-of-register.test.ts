import { describe, expect, it } from 'vitest';
import { crowdStates } from '../../core/geometry/crowd';
import { atlasOf, event, viewOf } from '../../core/view/atlas.fixture';
import { registerOf, sceneOfRegister, townsIn } from '../../core/view/register.fixture';
import { RegisterIndex } from '../../core/view/register-index';
import { listedStates } from '../../core/view/register-scene';
import { arcOf, crowdEnds, crowdStatesOf, pairOfArc } from './arcs-of-register';

const atlas = atlasOf({ 'bishkek--moscow': [event('meeting', '2000')] });
const towns = sceneOfRegister(townsIn(atlas), viewOf({}));
const others = sceneOfRegister(
  new RegisterIndex(
    registerOf(
      [
        { name: 'Suva', country: 'FJ', at: [178, -18] },
        { name: 'Apia', country: 'WS', at: [-172, -14] },
      ],
      [{ ends: [0, 1] }],
      'isles',
    ),
    atlas,
  ),
  viewOf({}),
);

describe('registers as a crowd of arcs', () => {
  it('say states as the crowd does', () => {
    expect(listedStates).toEqual(crowdStates);
  });

  it('hand the arrays of a single register over as they are', () => {
    expect(crowdEnds([towns])).toBe(towns.index.ends);
    expect(crowdStatesOf([towns])).toBe(towns.states);
  });

  it('follow each other', () => {
    const both = [towns, others];
    expect([...crowdEnds(both).subarray(16)]).toEqual([178, -18, -172, -14]);
    expect([...crowdStatesOf(both)]).toEqual([2, 2, 0, 2, 2]);
    expect(pairOfArc(both, 4)).toBe(others.index.idOfPair(0));
    expect(pairOfArc(both, 5)).toBeNull();
    expect(arcOf(both, 'isles', 0)).toBe(4);
    expect(arcOf(both, 'nobody', 0)).toBeNull();
  });
});
