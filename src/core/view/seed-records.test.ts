import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Atlas, AtlasEvent } from '../domain/atlas';
import { decodeAtlas } from '../domain/decode-atlas';
import { placesOfPairId } from '../domain/identifier';
import {
  articleSchema,
  type PairRecord,
  pairSchema,
  placeSchema,
  topicsSchema,
} from '../domain/record';
import { parseAddress } from './address';
import { today } from './atlas.fixture';
import { findReliefs } from './facets';
import { composeScene } from './scene';
import { settleView } from './settle-view';

/** The pairs and articles that the project began with. More records join them; these stay. */
const seedPairs = [
  'almaty--un',
  'beijing--moscow',
  'bishkek--moscow',
  'jalal-abad--krasnoyarsk',
] as const;
const seedArticles = ['24kg-56843', 'admkrsk-1909', 'gornovosti-115187', 'ic24-15711', 'ng-697029'];

function readRecord(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../data/${path}.json`, import.meta.url), 'utf8'));
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
  const pairs = seedPairs.map((id) => ({
    id,
    events: seedEvents(pairSchema.parse(readRecord(`pairs/${id}`))),
  }));
  const articles = new Set(
    pairs.flatMap(({ events }) => events.flatMap((event) => event.articles)),
  );
  return decodeAtlas({
    format: 1,
    topics: Object.entries(topics).map(([id, names]) => ({ id, names })),
    places: [...places].map((id) => ({ id, ...placeSchema.parse(readRecord(`places/${id}`)) })),
    articles: [...articles].map((id) => ({
      id,
      ...articleSchema.parse(readRecord(`articles/${id}`)),
    })),
    pairs,
  });
}

const atlas = readSeedAtlas();

/** When an event counts, by the year: `undated`, `in 2020`, `from 1995`, `from 2018 to 2020`. */
function timeOf({ date, inForce, undated }: AtlasEvent): string {
  if (undated) return 'undated';
  if (inForce === null) return `in ${date?.year}`;
  const end = inForce.end === null ? '' : ` to ${inForce.end.year}`;
  return `from ${inForce.start?.year}${end}`;
}

/** What an address shows of the seed pairs: how each stands, and when its matching events count. */
function shown(search: string): Record<string, [standing: string, ...times: string[]]> {
  const { view, notices } = parseAddress(search);
  const settled = settleView(view, atlas);
  expect([...notices, ...settled.notices]).toEqual([]);
  return Object.fromEntries(
    composeScene(atlas, settled.view, today).pairs.map(({ pair, standing, events }) => [
      pair.id,
      [standing, ...events.map(timeOf).toSorted()],
    ]),
  );
}

describe('the four seed pairs', () => {
  it('are all shown without a filter', () => {
    expect(shown('')).toEqual({
      // A meeting is over the day after; it leaves no tie in force.
      'almaty--un': ['expired', 'in 2016'],
      // The partnership of 1995 has no stated end; that the programme is over changes nothing.
      'beijing--moscow': ['in-force', 'from 1995', 'from 2021 to 2023', 'in 2020'],
      // Neither has the agreement of 1997.
      'bishkek--moscow': ['in-force', 'from 1997', 'from 2018 to 2020', 'in 2017'],
      // No source says when the memorandum was signed; the meeting is a weaker tie.
      'jalal-abad--krasnoyarsk': ['undated', 'in 2024', 'undated'],
    });
  });

  it('answer years=2018..2020 with three, each for a reason of its own', () => {
    expect(shown('?years=2018..2020')).toEqual({
      // In force all along since 1995. The forum took place in the window. The programme was signed
      // then too, but it counts while it is in force, from 2021 to 2023.
      'beijing--moscow': ['in-force', 'from 1995', 'in 2020'],
      // The programme is in force exactly then, though it was signed in 2017; so is the agreement of
      // 1997. The meeting of July 2017 came before.
      'bishkek--moscow': ['in-force', 'from 1997', 'from 2018 to 2020'],
      // Undated matches every window. The meeting of 2024 came after.
      'jalal-abad--krasnoyarsk': ['undated', 'undated'],
      // Almaty and the UN are missing: they only met, in February 2016.
    });
  });

  it('answer it with two once undated events are hidden', () => {
    const ids = Object.keys(shown('?years=2018..2020&undated=hide'));
    expect(ids).toEqual(['beijing--moscow', 'bishkek--moscow']);
  });

  it('answer it, begun in these years, by what started then', () => {
    expect(shown('?years=2018..2020&mode=begun')).toEqual({
      // No source names the forum's day, only December 2020: it may have been the window's last.
      'beijing--moscow': ['in-force', 'in 2020'],
      'bishkek--moscow': ['in-force', 'from 2018 to 2020'],
      'jalal-abad--krasnoyarsk': ['undated', 'undated'],
    });
  });

  it('answer topic=health with the two whose articles name it', () => {
    expect(shown('?topic=health')).toEqual({
      // Sobyanin named health care among the fields of the programme.
      'beijing--moscow': ['expired', 'from 2021 to 2023'],
      // The mayors spoke of the medical insurance funds; the agreements do not name health.
      'bishkek--moscow': ['expired', 'in 2017'],
    });
  });

  it('have nothing on health in 2018 to 2020: no one event answers both', () => {
    const search = '?years=2018..2020&topic=health';
    expect(shown(search)).toEqual({});
    expect(findReliefs(atlas, parseAddress(search).view.filters, today)).toEqual([
      { filter: 'years', pairCount: 2 },
      { filter: 'topics', pairCount: 3 },
    ]);
  });
});
