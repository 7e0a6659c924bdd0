/** Impossible or doubtful dates: in the future, after or on the article's own day, undated closings. */
import type { Day } from '../../domain/day';
import { type EdtfDate, parseEdtfDate } from '../../domain/edtf';
import { isClosing } from '../../domain/kind';
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
      fix: 'correct the date; an announcement has the date on which it was made',
    });
  }
}

/** When each of the event's articles was published, or `null`. */
function publications(event: unknown, { articles }: Records): (EdtfDate | null)[] {
  return selectTexts(event, ['sources', each, 'article']).map(({ value: id }) =>
    readDate(valueAt(articles.get(id)?.document.value, ['published'])),
  );
}

/** The last day on which one of some articles can have been published, if all have a date. */
function lastPublication(published: readonly (EdtfDate | null)[]): Day | null {
  const known = published.filter((date) => date !== null);
  if (known.length === 0 || known.length < published.length) return null;
  return Math.max(...known.map(({ latest }) => latest));
}

/** Whether the only certain day in the articles is their day of publication. */
function isPublicationDay(date: EdtfDate, published: readonly (EdtfDate | null)[]): boolean {
  const known = published.filter((day) => day !== null);
  return (
    date.precision === 'day' && known.length > 0 && known.every(({ text }) => text === date.text)
  );
}

function* findingsOf(
  event: DatedEvent,
  published: readonly (EdtfDate | null)[],
): Generator<Finding> {
  const { path, kind, date, dayStated, inForce } = event;
  const last = lastPublication(published);
  if (date !== null && !dayStated && isPublicationDay(date, published)) {
    yield {
      rule: 'publication-day',
      path: [...path, 'date'],
      message: `${date.text} is the day on which every article about it was published`,
      fix: 'give the month and a note, or add "dayStated": true if the text itself states the day',
    };
  }
  if (date !== null && last !== null && date.earliest > last + dateLine) {
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
      message: `${inForce.text} is over before ${date.text}, the date of the event`,
      fix: 'correct "date" or "inForce"',
    };
  }
  if (isClosing(kind) && date === null && !inForce?.start) {
    yield {
      rule: 'undated-closing',
      path: [...path, 'date'],
      message: `A ${kind} without a date closes nothing on the map`,
      fix: 'give at least the year, such as "2022", or "2022~" for about 2022',
    };
  }
}

export function* checkDates(
  records: Records,
  { today }: { readonly today: Day },
): Generator<Problem> {
  for (const record of allRecords(records)) yield* checkFuture(record, today);
  for (const pair of records.pairs.values()) {
    for (const event of datedEvents(pair)) {
      const published = publications(valueAt(pair.document.value, event.path), records);
      for (const finding of findingsOf(event, published)) yield problemIn(pair.document, finding);
    }
  }
}
