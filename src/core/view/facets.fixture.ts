/** An atlas whose choices and years tests count, and its scenes to compare the counts with. */
import type { Atlas } from '../domain/atlas';
import { atlasOf, event, today, viewOf } from './atlas.fixture';
import { composeScene } from './scene';
import type { Filters } from './view';

/** The scene of an atlas on the day of the tests. */
export function sceneOf(atlas: Atlas, filters: Filters) {
  return composeScene(atlas, viewOf(filters), today);
}

/** Three pairs, from 1995 to 2020, and one undated event. */
export const atlas = atlasOf({
  'almaty--osh': [event('visit', '2001', { topics: ['culture'] })],
  'beijing--moscow': [
    event('cooperation-agreement', '1995', { topics: ['trade'] }),
    event('forum', '2020-12-07', { topics: ['trade', 'health'] }),
  ],
  'bishkek--moscow': [
    event('meeting', '2017-07', { topics: ['health'] }),
    event('programme', '2017-07', { inForce: '2018/2020', topics: ['trade', 'culture'] }),
    event('sister-city-agreement', null, { topics: ['health'] }),
  ],
});
