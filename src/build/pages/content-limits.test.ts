import { describe, expect, it } from 'vitest';
import { contextOfMadeUpRecords } from '../../../test/sound-site';
import { contentLimits, drawnAtFirst, listedAtFirst, unlimitedContent } from './content-limits';

describe('the initial content with hundreds of relationships', () => {
  const { scene } = contextOfMadeUpRecords(300);
  const few = { ...unlimitedContent, maxDrawn: 40, maxListed: 10 };

  it('draws those that come in full first, with their places, and looks like a part of all', () => {
    const drawn = drawnAtFirst(scene, few);
    expect(drawn.pairs).toHaveLength(40);
    expect(drawn.resting).toBe(scene.resting);
    const left = scene.pairs.filter((pair) => !drawn.pairs.includes(pair));
    const latest = Math.max(...drawn.pairs.map(({ fullFrom }) => fullFrom));
    expect(latest).toBeLessThanOrEqual(Math.min(...left.map(({ fullFrom }) => fullFrom)));
    const joined = new Set(drawn.pairs.flatMap(({ pair }) => pair.ends));
    expect(drawn.places.map(({ place }) => place)).toEqual(expect.arrayContaining([...joined]));
    expect(drawn.places).toHaveLength(joined.size);
  });

  it('lists those with most events', () => {
    const listed = listedAtFirst(scene, few);
    expect(listed).toHaveLength(10);
    const min = Math.min(...listed.map(({ events }) => events.length));
    for (const pair of scene.pairs) {
      if (!listed.includes(pair)) expect(pair.events.length).toBeLessThanOrEqual(min);
    }
  });

  it('is everything where that fits, and less at every step', () => {
    expect(drawnAtFirst(scene, unlimitedContent)).toBe(scene);
    expect(listedAtFirst(scene, unlimitedContent)).toBe(scene.pairs);
    const drawn = contentLimits.map(({ maxDrawn }) => maxDrawn);
    const listed = contentLimits.map(({ maxListed }) => maxListed);
    expect(drawn).toEqual(drawn.toSorted((a, b) => b - a));
    expect(listed).toEqual(listed.toSorted((a, b) => b - a));
  });
});
