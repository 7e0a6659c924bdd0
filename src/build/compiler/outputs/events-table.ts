/** `events.csv`: a row an event. */
import { tieOfKind } from '../../../core/domain/kind';
import type { EventRecord } from '../../../core/domain/record';
import { isUndated } from '../../../core/domain/span';
import { articlesOf, type ResolvedPair, type ResolvedRecords } from '../resolve';
import { endColumns } from './pairs-table';
import { joined, type Table } from './table';
import { type Years, yearsInForce } from './years';

export interface EventRow {
  readonly pair: ResolvedPair;
  /** From 1, in the order of the pair's events. */
  readonly number: number;
  readonly event: EventRecord;
  readonly years: Years;
}

export const eventsTable: Table<EventRow> = {
  name: 'events',
  title: 'Events',
  description: 'Dated facts about a pair, each with the articles that state it.',
  primaryKey: ['pair', 'number'],
  foreignKeys: [{ fields: 'pair', reference: { resource: 'pairs', fields: 'id' } }],
  columns: [
    {
      name: 'pair',
      type: 'string',
      description: 'Id of the pair',
      cell: ({ pair }) => pair.id,
    },
    {
      name: 'number',
      type: 'integer',
      description: 'Position among the events of the pair, from 1; changes when an event is added',
      cell: ({ number }) => number,
    },
    ...endColumns<EventRow>(),
    {
      name: 'kind',
      type: 'string',
      description: 'What happened: sister-city-agreement, programme, meeting …',
      cell: ({ event }) => event.kind,
    },
    {
      name: 'tie',
      type: 'string',
      description: 'Tie that an event of this kind makes: sister-city, agreement or contact',
      cell: ({ event }) => tieOfKind(event.kind),
    },
    {
      name: 'date',
      type: 'string',
      description: 'Date of the event as EDTF, with the precision of the source: 1995, 2017-07 …',
      optional: true,
      cell: ({ event }) => event.date,
    },
    {
      name: 'in_force',
      type: 'string',
      description: 'Interval in force as EDTF, where a source states it: 2018/2020, 1997-06-27/..',
      optional: true,
      cell: ({ event }) => event.inForce ?? null,
    },
    {
      name: 'start_year',
      type: 'year',
      description: 'First year in force, of "in_force" or else of "date"',
      optional: true,
      cell: ({ years }) => years.start,
    },
    {
      name: 'end_year',
      type: 'year',
      description: 'Last year in force, after terminations; empty for an agreement without an end',
      optional: true,
      cell: ({ years }) => years.end,
    },
    {
      name: 'undated',
      type: 'boolean',
      description: 'Whether no source dates the event',
      cell: ({ event }) => isUndated(event),
    },
    {
      name: 'topics',
      type: 'string',
      description: 'Ids of its topics, separated by spaces',
      optional: true,
      cell: ({ event }) => joined(event.topics) || null,
    },
    {
      name: 'summary_en',
      type: 'string',
      description: 'What happened, in English',
      cell: ({ event }) => event.summary.en,
    },
    {
      name: 'summary_ru',
      type: 'string',
      description: 'What happened, in Russian',
      optional: true,
      cell: ({ event }) => event.summary.ru ?? null,
    },
    {
      name: 'note_en',
      type: 'string',
      description: "Editor's remark on the event, in English",
      optional: true,
      cell: ({ event }) => event.note?.en ?? null,
    },
    {
      name: 'note_ru',
      type: 'string',
      description: "Editor's remark on the event, in Russian",
      optional: true,
      cell: ({ event }) => event.note?.ru ?? null,
    },
    {
      name: 'articles',
      type: 'string',
      description: 'Ids of the articles that state it, separated by spaces',
      cell: ({ event }) => joined(articlesOf(event)),
    },
  ],
};

export function eventRows({ pairs }: ResolvedRecords): EventRow[] {
  return pairs.flatMap((pair) => {
    const years = yearsInForce(pair.events);
    return pair.events.map((event, index) => ({
      pair,
      number: index + 1,
      event,
      years: years[index] ?? { start: null, end: null },
    }));
  });
}
