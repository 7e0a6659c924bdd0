import { describe, expect, it } from 'vitest';
import type { Atlas } from '../domain/atlas';
import { atlasOf, event, type RawEvent, today, viewOf } from './atlas.fixture';
import { composeScene, type Scene, type ScenePair } from './scene';
import { defaultView, type Selection, type View } from './view';

const agreement = event('sister-city-agreement', '2001');
const well: RawEvent[] = [
  event('cooperation-agreement', '2002', { articles: ['first', 'second', 'third'] }),
];
const over: RawEvent[] = [
  event('programme', '2001', {
    inForce: '2001/2003',
    articles: ['first', 'second', 'third', 'fourth'],
  }),
];

const number = (index: number) => String(index).padStart(3, '0');
const idOf = (index: number) => `a${number(index)}--b${number(index)}`;

/** Where a place of some number is, so that all are spread over the world. */
const spread = (index: number): readonly [number, number] => [
  ((index * 137.5) % 360) - 180,
  ((index * 53) % 120) - 55,
];

/** An atlas of pairs that are all over the world, with a collection of some of them. */
function worldOf(
  count: number,
  {
    opening = [],
    events = () => [agreement],
    place = spread,
  }: {
    opening?: readonly number[];
    events?: (index: number) => readonly RawEvent[];
    place?: (index: number) => readonly [number, number];
  } = {},
): Atlas {
  const atlas = atlasOf(
    Object.fromEntries(Array.from({ length: count }, (_, index) => [idOf(index), events(index)])),
  );
  for (const [index, each] of [...atlas.places.values()].entries()) {
    Object.assign(each, { coordinates: place(index) });
  }
  const pairs = opening.flatMap((index) => atlas.pairs.get(idOf(index)) ?? []);
  const texts = { id: 'to-begin-with', title: { en: 'To begin with' }, text: { en: '…' } };
  return { ...atlas, collections: [{ ...texts, view: 'place=a000', pairs }] };
}

function sceneOf(atlas: Atlas, view: View = defaultView): Scene {
  return composeScene(atlas, view, today);
}

const fullAt = ({ pairs }: Scene, zoom: number) =>
  pairs.filter(({ fullFrom }) => fullFrom <= zoom).map(({ pair }) => pair.id);
const zoomOf = ({ pairs }: Scene, index: number) =>
  (pairs.find(({ pair }) => pair.id === idOf(index)) as ScenePair).fullFrom;

describe('a few pairs', () => {
  it.each([1, 4, 20, 120])('are all in full at every zoom, and named: %d', (count) => {
    const scene = sceneOf(worldOf(count, { opening: [0] }));
    expect(scene.resting).toBeNull();
    expect(fullAt(scene, 0)).toHaveLength(count);
    expect(scene.places.every((each) => each.fullFrom === 0 && each.namedFrom === 0)).toBe(true);
  });

  it('are what filters and a selection leave of many, too', () => {
    const atlas = worldOf(300, {
      events: (index) => (index < 30 ? [event('meeting', '2001')] : [agreement]),
    });
    const scene = sceneOf(atlas, viewOf({ ties: ['contact'] }));
    expect(fullAt(scene, 0)).toHaveLength(30);
  });
});

describe('of hundreds of pairs', () => {
  it('those with which the atlas opens are in full over the whole world, and no other', () => {
    const scene = sceneOf(worldOf(300, { opening: [7, 250] }));
    expect(scene.resting).toBe('quiet');
    expect(scene.opening.map(({ pair }) => pair.id)).toEqual([idOf(7), idOf(250)]);
    expect(fullAt(scene, 1.9)).toEqual([idOf(7), idOf(250)]);
  });

  it('more come in full the nearer one looks, and all do', () => {
    const scene = sceneOf(worldOf(600));
    const counts = [0, 1, 2, 3, 4, 5, 6, 7].map((zoom) => fullAt(scene, zoom).length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(new Set(counts).size).toBeGreaterThan(3);
    expect(counts.at(-1)).toBe(600);
  });

  it('the best documented come first, and what is in force before what is over', () => {
    const kinds = [[agreement], well, over];
    const atlas = worldOf(300, {
      events: (index) => kinds[index % 3] ?? [],
      // Six pairs in one spot take room from each other.
      place: (index) => (index < 12 ? [10, 50] : spread(index)),
    });
    const zooms = [0, 1, 2, 3, 4, 5].map((index) => zoomOf(sceneOf(atlas), index));
    const [plain = 0, best = 0, past = 0, nextPlain = 0, nextBest = 0, nextPast = 0] = zooms;
    expect(best).toBeLessThan(nextBest);
    expect(nextBest).toBeLessThan(plain);
    expect(plain).toBeLessThanOrEqual(nextPlain);
    expect(nextPlain).toBeLessThan(past);
    expect(past).toBeLessThanOrEqual(nextPast);
  });

  it('a region with many leaves room for another with few', () => {
    const atlas = worldOf(400, {
      events: (index) => (index === 0 ? [agreement] : well),
      place: (index) => (index < 2 ? [130, -25] : [((index * 0.7) % 360) - 180, 40 + (index % 20)]),
    });
    const scene = sceneOf(atlas);
    expect(zoomOf(scene, 0)).toBe(Math.min(...scene.pairs.map(({ fullFrom }) => fullFrom)));
  });

  it('do not depend on the order of the records', () => {
    const atlas = worldOf(300, {
      opening: [3],
      events: (index) => (index % 2 ? well : [agreement]),
    });
    const turned = { ...atlas, pairs: new Map([...atlas.pairs].reverse()) };
    const zooms = ({ pairs }: Scene) =>
      Object.fromEntries(pairs.map(({ pair, fullFrom }) => [pair.id, fullFrom]));
    expect(zooms(sceneOf(turned))).toEqual(zooms(sceneOf(atlas)));
  });

  it('those that filters choose keep their colour', () => {
    const scene = sceneOf(worldOf(200), viewOf({ ties: ['sister-city'] }));
    expect(scene.pairs).toHaveLength(200);
    expect(scene.resting).toBe('coloured');
  });

  it('those that filters choose are faint where there are hundreds', () => {
    const scene = sceneOf(worldOf(300), viewOf({ ties: ['sister-city'] }));
    expect(scene.pairs).toHaveLength(300);
    expect(scene.resting).toBe('dense');
  });

  it.each<Selection>([
    { type: 'pair', id: idOf(5) },
    { type: 'places', ids: ['a005'] },
  ])(
    'what is selected is in full with its places, and nothing else ever is: $type',
    (selection) => {
      const scene = sceneOf(worldOf(300, { opening: [1] }), viewOf({}, selection));
      expect(fullAt(scene, 0)).toEqual([idOf(5)]);
      expect(fullAt(scene, 8)).toEqual([idOf(5)]);
      const inFull = scene.places.filter(({ fullFrom }) => fullFrom === 0);
      expect(inFull.map(({ place }) => place.id)).toEqual(['a005', 'b005']);
      expect(inFull.map(({ namedFrom }) => namedFrom)).toEqual([0, 0]);
    },
  );
});

describe('the places of hundreds of pairs', () => {
  it('are in full as the first of their pairs', () => {
    const scene = sceneOf(worldOf(300, { opening: [7] }));
    for (const { place, fullFrom } of scene.places) {
      const own = scene.pairs.filter(({ pair }) => pair.ends.includes(place));
      expect(fullFrom).toBe(Math.min(...own.map((each) => each.fullFrom)));
    }
  });

  it('are named where the atlas opens, and few others over the whole world', () => {
    const scene = sceneOf(worldOf(300, { opening: [7, 8] }));
    const named = (zoom: number) => scene.places.filter(({ namedFrom }) => namedFrom <= zoom);
    expect(named(0).map(({ place }) => place.id)).toEqual(
      expect.arrayContaining(['a007', 'b007', 'a008', 'b008']),
    );
    expect(named(0).length).toBeLessThanOrEqual(12);
    expect(named(3).length).toBeGreaterThan(named(1).length);
    expect(named(7)).toHaveLength(600);
  });

  it('are named the better connected first', () => {
    const hub = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`hub--z${number(index)}`, [agreement]]),
    );
    const atlas = atlasOf(hub);
    for (const each of atlas.places.values()) Object.assign(each, { coordinates: [10, 50] });
    const scene = sceneOf(atlas);
    const byZoom = scene.places.toSorted((a, b) => a.namedFrom - b.namedFrom);
    expect(byZoom[0]?.place.id).toBe('hub');
    expect(byZoom[1]?.namedFrom).toBeGreaterThan(byZoom[0]?.namedFrom ?? 0);
  });
});
