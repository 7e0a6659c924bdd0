import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Atlas, type AtlasEvent, decodeAtlas } from '../domain/atlas';
import { dayOf } from '../domain/day';
import { placesOfPairId } from '../domain/identifier';
import { type PairRecord, pairSchema, placeSchema, topicsSchema } from '../domain/record';
import { parseAddress, settleView } from './address';
import { findReliefs } from './facets';
import { composeScene } from './scene';

/** The pairs and articles that the project began with. More records join them; these stay. */
const seedPairs = [
  'almaty--un',
  'beijing--moscow',
  'bishkek--moscow',
  'jalal-abad--krasnoyarsk',
] as const;
const seedArticles = ['24kg-56843', 'admkrsk-1909', 'gornovosti-115187', 'ic24-15711', 'ng-697029'];

const today = dayOf(2026, 11, 22);

function readRecord(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../data/${path}.json`, import.meta.url), 'utf8'));
}

/** The events of a pair that the seed articles state, whatever later articles add. */
function seedEvents({ events }: PairRecord) {
  return events
    .map(({ kind, date, inForce, topics, sources }) => ({
      kind,
      date,
      inForce,
      topics,
      articles: sources.map(({ article }) => article),
    }))
    .filter(({ articles }) => articles.some((id) => seedArticles.includes(id)));
}

function readSeedAtlas(): Atlas {
  const { $schema, ...topics } = topicsSchema.parse(readRecord('topics'));
  const places = new Set(seedPairs.flatMap((id) => placesOfPairId(id) ?? []));
  return decodeAtlas({
    format: 1,
    topics: Object.entries(topics).map(([id, names]) => ({ id, names })),
    places: [...places].map((id) => ({ id, ...placeSchema.parse(readRecord(`places/${id}`)) })),
    pairs: seedPairs.map((id) => ({
      id,
      events: seedEvents(pairSchema.parse(readRecord(`pairs/${id}`))),
    })),
  });
}

const atlas = readSeedAtlas();

/** An event as a reader would name it: `programme 2017-07, in force 2018/2020`. */
function nameOf({ kind, date, inForce }: AtlasEvent): string {
  const named = `${kind} ${date?.text ?? 'undated'}`;
  return inForce === null ? named : `${named}, in force ${inForce.text}`;
}

/** What an address shows of the seed pairs: each with its tie, its standing and what matches. */
function shown(search: string) {
  const { view, notices } = parseAddress(search);
  const settled = settleView(view, atlas);
  expect([...notices, ...settled.notices]).toEqual([]);
  return Object.fromEntries(
    composeScene(atlas, settled.view, today).pairs.map(({ pair, tie, standing, events }) => [
      pair.id,
      {
        drawn: `${tie}, ${standing}`,
        matching: events
          .flatMap((index) => pair.events[index] ?? [])
          .map(nameOf)
          .toSorted(),
      },
    ]),
  );
}

describe('the four seed pairs', () => {
  it('are all shown without a filter', () => {
    expect(
      Object.entries(shown('')).map(([id, { drawn, matching }]) => [id, drawn, matching.length]),
    ).toEqual([
      // A meeting is over the day after; it leaves no tie in force.
      ['almaty--un', 'contact, past', 1],
      // The partnership of 1995 has no stated end; that the programme ended in 2023 changes nothing.
      ['beijing--moscow', 'agreement, in-force', 3],
      ['bishkek--moscow', 'agreement, in-force', 3],
      // No source says when the memorandum was signed.
      ['jalal-abad--krasnoyarsk', 'sister-city, undated', 2],
    ]);
  });

  it('answer years=2018..2020 with three, each for a reason of its own', () => {
    expect(shown('?years=2018..2020')).toEqual({
      // In force all along since 1995. The forum took place in the window. The programme was signed
      // then too, but it counts while it is in force, from 2021 to 2023.
      'beijing--moscow': {
        drawn: 'agreement, in-force',
        matching: ['cooperation-agreement 1995, in force 1995/..', 'forum 2020-12-07'],
      },
      // The programme is in force exactly then, though it was signed in 2017; so is the agreement of
      // 1997. The meeting of July 2017 came before.
      'bishkek--moscow': {
        drawn: 'agreement, in-force',
        matching: [
          'cooperation-agreement 1997-06-27, in force 1997-06-27/..',
          'programme 2017-07, in force 2018/2020',
        ],
      },
      // Undated matches every window. The meeting of 2024 came after.
      'jalal-abad--krasnoyarsk': {
        drawn: 'sister-city, undated',
        matching: ['sister-city-agreement undated'],
      },
      // Almaty and the UN are missing: they only met, on 9 February 2016.
    });
  });

  it('answer it with two once undated events are hidden', () => {
    const ids = Object.keys(shown('?years=2018..2020&undated=hide'));
    expect(ids).toEqual(['beijing--moscow', 'bishkek--moscow']);
  });

  it('answer it, begun in these years, by what started then', () => {
    const began = shown('?years=2018..2020&mode=begun');
    expect(began['beijing--moscow']?.matching).toEqual(['forum 2020-12-07']);
    expect(began['bishkek--moscow']?.matching).toEqual(['programme 2017-07, in force 2018/2020']);
    expect(began['jalal-abad--krasnoyarsk']?.matching).toEqual(['sister-city-agreement undated']);
    expect(began['almaty--un']).toBeUndefined();
  });

  it('answer topic=health with the two whose articles name it', () => {
    expect(shown('?topic=health')).toEqual({
      // Sobyanin named health care among the fields of the programme.
      'beijing--moscow': {
        drawn: 'agreement, past',
        matching: ['programme 2020-12-07, in force 2021/2023'],
      },
      // The mayors spoke of the medical insurance funds; the agreements do not name health.
      'bishkek--moscow': { drawn: 'contact, past', matching: ['meeting 2017-07'] },
    });
  });

  it('have nothing on health in 2018 to 2020: no one event answers both', () => {
    const search = '?years=2018..2020&topic=health';
    expect(shown(search)).toEqual({});
    expect(findReliefs(atlas, parseAddress(search).view.filters)).toEqual([
      { filter: 'years', pairCount: 2 },
      { filter: 'topics', pairCount: 3 },
    ]);
  });
});
