/** `pairs.csv`: a row a pair. */
import { greatCircleDistance } from '../../../core/domain/great-circle';
import { strongestTie, tieOfKind } from '../../../core/domain/kind';
import { isUndated } from '../../../core/domain/span';
import { articlesOf, type ResolvedPair, type ResolvedRecords } from '../resolve';
import { type Column, joined, type Table } from './table';
import { yearsInForce } from './years';

export interface PairRow {
  readonly pair: ResolvedPair;
  readonly tie: string | null;
  /** The first year that a source states. */
  readonly firstYear: number | null;
  /** The last year, where every event has an end. */
  readonly lastYear: number | null;
  readonly undated: number;
  readonly articles: readonly string[];
  /** In display order. */
  readonly topics: readonly string[];
  readonly kilometres: number;
}

/** The columns that name both places of a pair, for rows that have one. */
export function endColumns<Row extends { readonly pair: ResolvedPair }>(): Column<Row>[] {
  const languages = [
    ['en', 'English'],
    ['ru', 'Russian'],
  ] as const;
  const ends = [
    ['a', 'first', 0],
    ['b', 'second', 1],
  ] as const;
  return languages.flatMap(([tag, language]) =>
    ends.map(([end, ordinal, index]) => ({
      name: `name_${end}_${tag}`,
      type: 'string' as const,
      description: `Name of the ${ordinal} place in ${language}`,
      optional: tag !== 'en',
      cell: ({ pair }) => pair.ends[index].names[tag] ?? null,
    })),
  );
}

export const pairsTable: Table<PairRow> = {
  name: 'pairs',
  title: 'Pairs',
  description: 'Two places with at least one documented event. Ties have no direction.',
  primaryKey: ['id'],
  foreignKeys: [
    { fields: 'place_a', reference: { resource: 'places', fields: 'id' } },
    { fields: 'place_b', reference: { resource: 'places', fields: 'id' } },
  ],
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
      cell: ({ tie }) => tie,
    },
    {
      name: 'first_year',
      type: 'year',
      description: 'First year of its dated events; empty where none is dated',
      optional: true,
      cell: ({ firstYear }) => firstYear,
    },
    {
      name: 'last_year',
      type: 'year',
      description: 'Last year of its dated events; empty where one of them has no stated end',
      optional: true,
      cell: ({ lastYear }) => lastYear,
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
      cell: ({ undated }) => undated,
    },
    {
      name: 'articles',
      type: 'integer',
      description: 'Number of articles that state its events',
      cell: ({ articles }) => articles.length,
    },
    {
      name: 'topics',
      type: 'string',
      description: 'Ids of the topics of its events, separated by spaces',
      optional: true,
      cell: ({ topics }) => joined(topics) || null,
    },
    {
      name: 'distance_km',
      type: 'integer',
      description: 'Great-circle distance in kilometres',
      cell: ({ kilometres }) => kilometres,
    },
  ],
};

export function pairRows({ pairs, topics }: ResolvedRecords): PairRow[] {
  return pairs.map((pair) => {
    const { events, ends } = pair;
    const years = yearsInForce(events).filter((_, index) => {
      const event = events[index];
      return event !== undefined && !isUndated(event);
    });
    const starts = years.flatMap(({ start }) => start ?? []);
    const stops = years.flatMap(({ end }) => end ?? []);
    const named = new Set(events.flatMap((event) => event.topics));
    return {
      pair,
      tie: strongestTie(events.map(({ kind }) => tieOfKind(kind))),
      firstYear: starts.length === 0 ? null : Math.min(...starts),
      lastYear: stops.length === 0 || stops.length < years.length ? null : Math.max(...stops),
      undated: events.filter(isUndated).length,
      articles: [...new Set(events.flatMap(articlesOf))],
      topics: topics.map(({ id }) => id).filter((id) => named.has(id)),
      kilometres: Math.round(greatCircleDistance(ends[0].coordinates, ends[1].coordinates)),
    };
  });
}
