/** `events.csv`: a row an event. */
import type { Atlas, Dossier, DossierEvent, Pair } from '../domain/atlas';
import { endColumns, yearsOfEvent } from './pairs-table';
import type { Table } from './table';

interface EventRow {
  readonly pair: Pair;
  /** From 1, in the order of the pair's events. */
  readonly number: number;
  readonly event: DossierEvent;
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
      cell: ({ event }) => event.tie,
    },
    {
      name: 'date',
      type: 'string',
      description: 'Date of the event as EDTF, with the precision of the source: 1995, 2017-07 …',
      optional: true,
      cell: ({ event }) => event.date?.text ?? null,
    },
    {
      name: 'in_force',
      type: 'string',
      description: 'Interval in force as EDTF, where a source states it: 2018/2020, 1997-06-27/..',
      optional: true,
      cell: ({ event }) => event.inForce?.text ?? null,
    },
    {
      name: 'start_year',
      type: 'year',
      description: 'First year in force, of "in_force" or else of "date"',
      optional: true,
      cell: ({ event }) => yearsOfEvent(event).start,
    },
    {
      name: 'end_year',
      type: 'year',
      description: 'Last year in force, after terminations; empty for an agreement without an end',
      optional: true,
      cell: ({ event }) => yearsOfEvent(event).end,
    },
    {
      name: 'undated',
      type: 'boolean',
      description: 'Whether no source dates the event',
      cell: ({ event }) => event.undated,
    },
    {
      name: 'topics',
      type: 'string',
      description: 'Ids of its topics, separated by spaces',
      optional: true,
      cell: ({ event }) => event.topics,
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
      cell: ({ event }) => event.articles,
    },
  ],
};

export function eventRows({ pairs }: Atlas, dossiers: readonly Dossier[]): EventRow[] {
  return dossiers.flatMap(({ id, events }) => {
    const pair = pairs.get(id);
    return pair === undefined
      ? []
      : events.map((event, index) => ({ pair, number: index + 1, event }));
  });
}
