/** Dates that cannot be: in the future, after their own sources, closings at no known time. */
import type { Day } from '../../../core/domain/day';
import { type EdtfDate, parseEdtfDate } from '../../../core/domain/edtf';
import { type DatedEvent, datedEvents } from '../dated-events';
import { each, type Pattern, selectTexts, valueAt } from '../json-select';
import { type Finding, type Problem, problemIn } from '../problem';
import { allRecords, type RecordFile, type Records } from '../records';

const dates: readonly Pattern[] = [
  ['events', each, 'date'],
  ['published'],
  ['note', 'source', 'published'],
];

/** Where a day has begun in Kiribati, the day before has not ended in Hawaii. */
const dateLine = 1;

function readDate(text: unknown): EdtfDate | null {
  const parsed = typeof text === 'string' ? parseEdtfDate(text) : null;
  return parsed?.ok ? parsed.value : null;
}

function* checkFuture({ document }: RecordFile<unknown>, today: Day): Generator<Problem> {
  for (const { path, value } of dates.flatMap((pattern) => selectTexts(document.value, pattern))) {
    const date = readDate(value);
    if (date === null || date.earliest <= today + dateLine) continue;
    yield problemIn(document, {
      rule: 'future-date',
      path,
      message: `${value} is in the future`,
      fix: 'correct the date; a plan is recorded when it has come about',
    });
  }
}

/** The last day on which one of the event's articles can have been published, if all say. */
function lastPublication(event: unknown, { articles }: Records): Day | null {
  const published = selectTexts(event, ['sources', each, 'article']).map(({ value: id }) =>
    readDate(valueAt(articles.get(id)?.document.value, ['published'])),
  );
  const known = published.filter((date) => date !== null);
  if (known.length === 0 || known.length < published.length) return null;
  return Math.max(...known.map(({ latest }) => latest));
}

function* findingsOf(event: DatedEvent, published: Day | null): Generator<Finding> {
  const { path, kind, date, inForce } = event;
  if (date !== null && published !== null && date.earliest > published + dateLine) {
    yield {
      rule: 'late-event',
      path: [...path, 'date'],
      message: `${date.text} is after the publication of every article that states it`,
      fix: 'correct the date; an announcement is recorded as announced, not as done',
    };
  }
  if (date !== null && inForce?.end && inForce.end.latest < date.earliest) {
    yield {
      rule: 'late-start',
      path: [...path, 'inForce'],
      message: `${inForce.text} is over before ${date.text}, when it was concluded`,
      fix: 'correct "date" or "inForce"',
    };
  }
  const isClosing = kind === 'suspension' || kind === 'termination';
  if (isClosing && date === null && !inForce?.start) {
    yield {
      rule: 'undated-closing',
      path: [...path, 'date'],
      message: `A ${kind} that no source dates closes nothing on the map`,
      fix: 'give at least the year, such as "2022", or "2022~" for about 2022',
    };
  }
}

export function* checkDates(records: Records, today: Day): Generator<Problem> {
  for (const record of allRecords(records)) yield* checkFuture(record, today);
  for (const pair of records.pairs.values()) {
    for (const event of datedEvents(pair)) {
      const published = lastPublication(valueAt(pair.document.value, event.path), records);
      for (const finding of findingsOf(event, published)) yield problemIn(pair.document, finding);
    }
  }
}
