import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairId } from '../domain/identifier';
import { ties } from '../domain/kind';
import { anyAtlas, anyFilters } from './arbitraries.fixture';
import { atlasOf, event, type RawEvent, today, viewOf } from './atlas.fixture';
import { type Chain, findChain, type Link, placesOfChain } from './chain';
import { composeScene } from './scene';

/** Milliseconds. Properties take as long as they take. */
const testTimeout = 600_000;

const visit = event('visit', '2001');
const agreement = event('cooperation-agreement', '2001');

function linksOf(pairs: Readonly<Record<string, readonly RawEvent[]>>) {
  return composeScene(atlasOf(pairs), viewOf({}), today).pairs;
}

function idsOf(chain: Chain<Link> | null) {
  return chain?.steps.map(({ pair }) => pair.id) ?? null;
}

describe('the chain between two places', () => {
  it('has the fewest steps, however weak its ties', () => {
    const links = linksOf({
      'a--b': [agreement],
      'b--c': [agreement],
      'c--d': [agreement],
      'a--x': [visit],
      'd--x': [visit],
    });
    expect(idsOf(findChain(links, 'a', 'd'))).toEqual(['a--x', 'd--x']);
    expect(idsOf(findChain(links, 'd', 'a'))).toEqual(['d--x', 'a--x']);
    expect(placesOfChain(findChain(links, 'a', 'd')?.steps ?? [], 'a')).toEqual(['a', 'x', 'd']);
  });

  const over = event('cooperation-agreement', '2001', { inForce: '2001/2005' });

  it.each<[string, Readonly<Record<string, readonly RawEvent[]>>]>([
    [
      'has the most articles, whatever is in force and however many its events',
      {
        'a--b': [agreement, agreement, agreement],
        'b--z': [agreement],
        'a--c': [{ ...over, articles: ['1', '2'] }],
        'c--z': [over],
      },
    ],
    [
      'is in force, where articles do not tell',
      {
        'a--b': [over, over],
        'b--z': [over],
        'a--c': [agreement],
        'c--z': [agreement],
      },
    ],
    [
      'has the most events, where those do not tell',
      {
        'a--b': [agreement],
        'b--z': [agreement],
        'a--c': [agreement, agreement],
        'c--z': [agreement],
      },
    ],
    [
      'has the stronger ties if all else is equal',
      {
        'a--b': [agreement],
        'b--z': [agreement],
        'a--c': [event('sister-city-agreement', '2001')],
        'c--z': [agreement],
      },
    ],
  ])('is of several shortest the one that %s', (_, pairs) => {
    expect(idsOf(findChain(linksOf(pairs), 'a', 'z'))).toEqual(['a--c', 'c--z']);
  });

  it('is the same whatever the order of the pairs', () => {
    const links = linksOf({ 'a--b': [visit], 'b--z': [visit], 'a--c': [visit], 'c--z': [visit] });
    const any = fc.shuffledSubarray([...links], { minLength: links.length });
    fc.assert(
      fc.property(any, (shuffled) => {
        expect(idsOf(findChain(shuffled, 'a', 'z'))).toEqual(['a--b', 'b--z']);
      }),
    );
  });

  it('is none where nothing leads there, and none to a place that no pair ends at', () => {
    const links = linksOf({ 'a--b': [visit], 'c--d': [visit] });
    expect(findChain(links, 'a', 'd')).toBeNull();
    expect(findChain(links, 'a', 'nowhere')).toBeNull();
    expect(findChain([], 'a', 'b')).toBeNull();
  });
});

/** Every way between two places that visits none twice, by walking them all. */
function everyWay(links: readonly Link[], from: string, to: string): Link[][] {
  const walk = (place: string, visited: readonly string[]): Link[][] => {
    if (place === to) return [[]];
    return links.flatMap((link) => {
      const [a, b] = link.pair.ends;
      if (a.id !== place && b.id !== place) return [];
      const beyond = a.id === place ? b.id : a.id;
      if (visited.includes(beyond)) return [];
      return walk(beyond, [...visited, beyond]).map((rest) => [link, ...rest]);
    });
  };
  return walk(from, [from]);
}

/** Steps, then articles, what is not in force, events and weakness: the smaller the better. */
function worth(way: readonly Link[]): number[] {
  const sum = (numberOf: (link: Link) => number) =>
    way.reduce((total, link) => total + numberOf(link), 0);
  return [
    way.length,
    -sum(({ events }) => new Set(events.flatMap(({ articles }) => articles)).size),
    sum(({ standing }) => Number(standing !== 'in-force')),
    -sum(({ events }) => events.length),
    sum(({ tie }) => ties.indexOf(tie)),
  ];
}

function compareWorth(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

const places = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const anyLinks = fc
  .dictionary(
    fc
      .shuffledSubarray([...places], { minLength: 2, maxLength: 2 })
      .map(([one = '', other = '']) => pairId(one, other)),
    fc.array(
      fc.constantFrom(
        visit,
        agreement,
        event('sister-city-agreement', '1999', { articles: ['2', '3'] }),
        event('cooperation-agreement', '1999', { inForce: '1999/2004' }),
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    { maxKeys: 10 },
  )
  .map(linksOf);
const anyEnds = fc.shuffledSubarray([...places], { minLength: 2, maxLength: 2 });

describe('whatever the pairs, the chain', () => {
  it(
    'is a way from one place to the other, no way is better, and as short ones are counted',
    () => {
      fc.assert(
        fc.property(anyLinks, anyEnds, (links, [from = '', to = '']) => {
          const chain = findChain(links, from, to);
          const ways = everyWay(links, from, to);
          if (chain === null) {
            expect(ways).toEqual([]);
            return;
          }
          const visited = placesOfChain(chain.steps, from);
          expect(visited.at(-1)).toBe(to);
          chain.steps.forEach(({ pair }, index) => {
            const [here = '', there = ''] = visited.slice(index, index + 2);
            expect(pair.id).toBe(pairId(here, there));
          });
          const [best] = ways.map(worth).toSorted(compareWorth);
          expect(worth(chain.steps)).toEqual(best);
          const asShort = ways.filter(({ length }) => length === chain.steps.length);
          expect(chain.otherCount).toBe(asShort.length - 1);
        }),
      );
    },
    testTimeout,
  );

  it(
    'is what the scene draws as selected, over visible pairs only',
    () => {
      fc.assert(
        fc.property(anyAtlas, anyFilters, (atlas, filters) => {
          const selection = { type: 'chain', from: 'bishkek', to: 'beijing' } as const;
          const scene = composeScene(atlas, viewOf(filters, selection), today);
          const drawn = scene.pairs.filter(({ emphasis }) => emphasis === 'selected');
          expect(new Set(scene.chain?.steps)).toEqual(new Set(drawn));
          expect(idsOf(scene.chain)).toEqual(idsOf(findChain(scene.pairs, 'bishkek', 'beijing')));
        }),
      );
    },
    testTimeout,
  );
});
