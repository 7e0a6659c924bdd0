/** `pairs.csv`: a row a pair. */
import type { Atlas, AtlasEvent, Pair } from '../domain/atlas';
import { type Day, yearOf } from '../domain/day';
import { strongestTie } from '../domain/kind';
import { languageFacts } from '../domain/language';
import { daysOfEvent } from '../view/years-of-pair';
import type { Column, Ends, Table } from './table';

export interface PairRow {
  readonly pair: Pair;
  /** Ids of the topics of all its events, in display order. */
  readonly topics: readonly string[];
}

/** Years in which an event was in force; `null` where no source states one, or it has no end. */
export function yearsOfEvent(event: AtlasEvent): Record<'start' | 'end', number | null> {
  const days = event.undated ? [] : daysOfEvent(event);
  return { start: yearOrNull(days[0]?.start), end: yearOrNull(days.at(-1)?.end) };
}

function yearOrNull(day: Day | undefined): number | null {
  return day === undefined || !Number.isFinite(day) ? null : yearOf(day);
}

function firstYear({ events }: Pair): number | null {
  const starts = events.flatMap((event) => yearsOfEvent(event).start ?? []);
  return starts.length === 0 ? null : Math.min(...starts);
}

/** The last year of the dated events, where each of them has an end. */
function lastYear({ events }: Pair): number | null {
  const ends = events.filter(({ undated }) => !undated).map((event) => yearsOfEvent(event).end);
  const known = ends.filter((end) => end !== null);
  return known.length === 0 || known.length < ends.length ? null : Math.max(...known);
}

/** The columns that name both places of a pair, for rows that have one. */
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
    {
      name: 'id',
      type: 'string',
      description: 'Ids of both places in alphabetical order, joined with "--"',
      cell: ({ pair }) => pair.id,
    },
    {
      name: 'place_a',
      type: 'string',
      description: 'Id of the first place',
      cell: ({ pair }) => pair.ends[0].id,
    },
    {
      name: 'place_b',
      type: 'string',
      description: 'Id of the second place',
      cell: ({ pair }) => pair.ends[1].id,
    },
    ...endColumns<PairRow>(),
    {
      name: 'tie',
      type: 'string',
      description: 'Strongest tie of all its events: sister-city, agreement or contact',
      cell: ({ pair }) => strongestTie(pair.events.map(({ tie }) => tie)),
    },
    {
      name: 'first_year',
      type: 'year',
      description: 'First year of its dated events; empty where none is dated',
      optional: true,
      cell: ({ pair }) => firstYear(pair),
    },
    {
      name: 'last_year',
      type: 'year',
      description: 'Last year of its dated events; empty where one of them has no stated end',
      optional: true,
      cell: ({ pair }) => lastYear(pair),
    },
    {
      name: 'events',
      type: 'integer',
      description: 'Number of events, dated and undated',
      cell: ({ pair }) => pair.events.length,
    },
    {
      name: 'undated_events',
      type: 'integer',
      description: 'Number of events that no source dates',
      cell: ({ pair }) => pair.events.filter(({ undated }) => undated).length,
    },
    {
      name: 'articles',
      type: 'integer',
      description: 'Number of articles that state its events',
      cell: ({ pair }) => new Set(pair.events.flatMap(({ articles }) => articles)).size,
    },
    {
      name: 'topics',
      type: 'string',
      description: 'Ids of the topics of its events, separated by spaces',
      optional: true,
      cell: ({ topics }) => topics,
    },
    {
      name: 'distance_km',
      type: 'integer',
      description: 'Great-circle distance in kilometres',
      cell: ({ pair }) => Math.round(pair.distance),
    },
  ],
} satisfies Table<PairRow>;

/** Ids of topics as the atlas lists them. */
export function inDisplayOrder(
  ids: ReadonlySet<string>,
  { topics }: Pick<Atlas, 'topics'>,
): readonly string[] {
  return [...topics.keys()].filter((id) => ids.has(id));
}

export function pairRow(pair: Pair, atlas: Pick<Atlas, 'topics'>): PairRow {
  const ids = new Set(pair.events.flatMap(({ topics }) => topics));
  return { pair, topics: inDisplayOrder(ids, atlas) };
}
