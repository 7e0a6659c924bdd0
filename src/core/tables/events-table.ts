/** `events.csv`: one row per event. */
import type { Atlas, Dossier, DossierEvent, Pair } from '../domain/atlas';
import { endColumns, yearsOfEvent } from './pairs-table';
import {
  boolean,
  integer,
  optionalText,
  optionalTexts,
  optionalYear,
  type Table,
  text,
  texts,
} from './table';

interface EventRow {
  readonly pair: Pair;
  /** The position among the pair's events, from 1. */
  readonly number: number;
  readonly event: DossierEvent;
}

export const eventsTable: Table<EventRow> = {
  name: 'events',
  title: 'Events',
  description: 'Dated facts about a pair, each with the articles that state it.',
  primaryKey: ['pair', 'number'],
  foreignKeys: [{ fields: 'pair', reference: { resource: 'pairs', fields: 'id' } }],
  ends: ({ pair: { ends } }) => [ends[0].coordinates, ends[1].coordinates],
  columns: [
    text('pair', 'Id of the pair', ({ pair }) => pair.id),
    integer(
      'number',
      'Position among the events of the pair, from 1; changes when an event is added',
      ({ number }) => number,
    ),
    ...endColumns<EventRow>(),
    text(
      'kind',
      'What happened: sister-city-agreement, programme, meeting …',
      ({ event }) => event.kind,
    ),
    text(
      'tie',
      'Tie that the event makes, or of what it renews, suspends or ends: sister-city, agreement or contact',
      ({ event }) => event.tie,
    ),
    optionalText(
      'date',
      'Date of the event as EDTF, with the precision of the source: 1995, 2017-07 …',
      ({ event }) => event.date?.text ?? null,
    ),
    optionalText(
      'in_force',
      'Interval in force as EDTF, where a source states it: 2018/2020, 1997-06-27/..',
      ({ event }) => event.inForce?.text ?? null,
    ),
    optionalYear(
      'start_year',
      'First year in force, of "in_force" or else of "date"',
      ({ event }) => yearsOfEvent(event).start,
    ),
    optionalYear(
      'end_year',
      'Last year in force, after terminations; empty for an agreement without an end',
      ({ event }) => yearsOfEvent(event).end,
    ),
    boolean('undated', 'Whether no source dates the event', ({ event }) => event.undated),
    optionalTexts('topics', 'Ids of its topics, separated by spaces', ({ event }) => event.topics),
    text('summary_en', 'What happened, in English', ({ event }) => event.summary.en),
    optionalText(
      'summary_ru',
      'What happened, in Russian',
      ({ event }) => event.summary.ru ?? null,
    ),
    optionalText(
      'note_en',
      "Editor's remark on the event, in English",
      ({ event }) => event.note?.en ?? null,
    ),
    optionalText(
      'note_ru',
      "Editor's remark on the event, in Russian",
      ({ event }) => event.note?.ru ?? null,
    ),
    texts(
      'articles',
      'Ids of the articles that state it, separated by spaces',
      ({ event }) => event.articles,
    ),
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
