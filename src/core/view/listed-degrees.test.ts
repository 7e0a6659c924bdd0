import { describe, expect, it } from 'vitest';
import { atlasOf, event, viewOf } from './atlas.fixture';
import { listedDegrees } from './listed-degrees';
import { sceneOfRegister, townsIn } from './register.fixture';

const index = townsIn(atlasOf({ 'bishkek--moscow': [event('meeting', '2000')] }));

describe('the degrees of a register’s places', () => {
  it('count its own pairs, not those that the atlas documents', () => {
    // Bremen, Bishkek, Riga, Moscow.
    expect([...listedDegrees(sceneOfRegister(index, viewOf({})))]).toEqual([1, 1, 3, 1]);
  });

  it('count what the filters let through', () => {
    const german = sceneOfRegister(index, viewOf({ countries: ['DE'] }));
    expect([...listedDegrees(german)]).toEqual([1, 0, 1, 0]);
  });
});
