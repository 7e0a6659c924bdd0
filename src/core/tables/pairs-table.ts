/** `pairs.csv`: one row per pair. */
import type { Atlas, AtlasEvent, Pair } from '../domain/atlas';
import { yearOrNull } from '../domain/day';
import { languageFacts } from '../domain/language';
import { standings } from '../domain/standing';
import { type DrawnTie, drawnTie } from '../view/drawn-tie';
import { daysOfEvent } from '../view/years-of-pair';
import {
  type Column,
  type Ends,
  integer,
  optionalText,
  optionalTexts,
  optionalYear,
  type Table,
  text,
} from './table';

export interface PairRow {
  readonly pair: Pair;
  /** Ids of the topics of all its events, in display order. */
  readonly topics: readonly string[];
  /** Its strongest tie, with that tie's standing on the day of the newest event of the data. */
  readonly drawn: DrawnTie | null;
}

/** The first and last year in which an event was in force; `null` if not stated, or if there is no end. */
export function yearsOfEvent(event: AtlasEvent): Record<'start' | 'end', number | null> {
  const days = event.undated ? [] : daysOfEvent(event);
  return { start: yearOrNull(days[0]?.start), end: yearOrNull(days.at(-1)?.end) };
}

function firstYear({ events }: Pair): number | null {
  const starts = events.flatMap((event) => yearsOfEvent(event).start ?? []);
  return starts.length === 0 ? null : Math.min(...starts);
}

/** The last year of the dated events; `null` unless each of them has an end. */
function lastYear({ events }: Pair): number | null {
  const ends = events.filter(({ undated }) => !undated).map((event) => yearsOfEvent(event).end);
  const known = ends.filter((end) => end !== null);
  return known.length === 0 || known.length < ends.length ? null : Math.max(...known);
}

/** The columns for both places of a pair. */
export function endColumns<Row extends { readonly pair: Pair }>(): Column<Row>[] {
  const ends = [
    ['a', 'first', 0],
    ['b', 'second', 1],
  ] as const;
  return (['en', 'ru'] as const).flatMap((tag) =>
    ends.map(([end, ordinal, index]) => ({
      name: `name_${end}_${tag}`,
      type: 'string' as const,
      description: `Name of the ${ordinal} place in ${languageFacts[tag].name}`,
      optional: tag !== 'en',
      cell: ({ pair }) => pair.ends[index].names[tag] ?? null,
    })),
  );
}

export const pairsTable = {
  name: 'pairs',
  title: 'Pairs',
  description: 'Two places with at least one documented event. Ties have no direction.',
  primaryKey: ['id'],
  foreignKeys: [
    { fields: 'place_a', reference: { resource: 'places', fields: 'id' } },
    { fields: 'place_b', reference: { resource: 'places', fields: 'id' } },
  ],
  ends: ({ pair: { ends } }: PairRow): Ends => [ends[0].coordinates, ends[1].coordinates],
  columns: [
    text('id', 'Ids of both places in alphabetical order, joined with "--"', ({ pair }) => pair.id),
    text('place_a', 'Id of the first place', ({ pair }) => pair.ends[0].id),
    text('place_b', 'Id of the second place', ({ pair }) => pair.ends[1].id),
    ...endColumns<PairRow>(),
    text(
      'tie',
      'Strongest tie of all its events: sister-city, agreement or contact',
      ({ drawn }) => drawn?.tie ?? null,
    ),
    optionalText(
      'standing',
      `How its strongest tie stood on the day of the newest event of these data: ${standings.join(', ')}`,
      ({ drawn }) => drawn?.standing ?? null,
    ),
    optionalText(
      'standing_since',
      'Since when it is suspended, or when it was ended or expired, as EDTF; empty for the others',
      ({ drawn }) => drawn?.changed?.text ?? null,
    ),
    optionalYear(
      'first_year',
      'First year of its dated events; empty where none is dated',
      ({ pair }) => firstYear(pair),
    ),
    optionalYear(
      'last_year',
      'Last year of its dated events; empty where one of them has no stated end',
      ({ pair }) => lastYear(pair),
    ),
    integer('events', 'Number of events, dated and undated', ({ pair }) => pair.events.length),
    integer(
      'undated_events',
      'Number of events that no source dates',
      ({ pair }) => pair.events.filter(({ undated }) => undated).length,
    ),
    integer(
      'articles',
      'Number of articles that state its events',
      ({ pair }) => new Set(pair.events.flatMap(({ articles }) => articles)).size,
    ),
    optionalTexts(
      'topics',
      'Ids of the topics of its events, separated by spaces',
      ({ topics }) => topics,
    ),
    integer('distance_km', 'Great-circle distance in kilometres', ({ pair }) =>
      Math.round(pair.distance),
    ),
  ],
} satisfies Table<PairRow>;

/** Ids of topics in the atlas's order. */
export function inDisplayOrder(
  ids: ReadonlySet<string>,
  { topics }: Pick<Atlas, 'topics'>,
): readonly string[] {
  return [...topics.keys()].filter((id) => ids.has(id));
}

/**
 * Returns a function that makes the row of a pair. The standing of ties is as of the newest event of
 * the atlas, not as of today, so that the same records always give the same table.
 */
export function pairRowIn(atlas: Atlas): (pair: Pair) => PairRow {
  const dates = [...atlas.pairs.values()].flatMap(({ events }) =>
    events.flatMap(({ date }) => date ?? []),
  );
  const newest = dates.reduce((day, { earliest }) => Math.max(day, earliest), -Infinity);
  return (pair) => {
    const ids = new Set(pair.events.flatMap(({ topics }) => topics));
    return { pair, topics: inDisplayOrder(ids, atlas), drawn: drawnTie(pair.events, newest) };
  };
}
