/** Our own words: no summary that repeats a headline, no passage longer than a locator needs. */

import { wordsOf } from '../../text/words';
import { each, select, selectTexts, valueAt } from '../json-select';
import { type Problem, problemIn } from '../problem';
import type { RecordFile, Records } from '../records';

/** A headline with fewer words is too generic to compare. */
const minHeadlineLength = 4;
/** Share of common words from which one text counts as derived from the other. */
const copiedShare = 0.8;
/** First or last words of a sentence; a text fragment needs only enough to be unique. */
const maxLocatorLength = 12;

/** Sørensen–Dice coefficient of two bags of words, 0 to 1. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const rest = [...b];
  const shared = a.filter((word) => {
    const index = rest.indexOf(word);
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  });
  return (2 * shared.length) / (a.length + b.length);
}

function copies(ours: readonly string[], theirs: readonly string[]): boolean {
  if (theirs.length < minHeadlineLength) return false;
  return (
    ` ${ours.join(' ')} `.includes(` ${theirs.join(' ')} `) || likeness(ours, theirs) >= copiedShare
  );
}

function* checkSummaries(pair: RecordFile<unknown>, { articles }: Records): Generator<Problem> {
  for (const { path, value: event } of select(pair.document.value, ['events', each])) {
    const headlines = selectTexts(event, ['sources', each, 'article']).flatMap(({ value: id }) => {
      const title = valueAt(articles.get(id)?.document.value, ['title']);
      return typeof title === 'string' ? [{ id, words: wordsOf(title) }] : [];
    });
    for (const summary of selectTexts(event, ['summary', each])) {
      const words = wordsOf(summary.value);
      const copied = headlines.find((headline) => copies(words, headline.words));
      if (copied === undefined) continue;
      yield problemIn(pair.document, {
        rule: 'copied-headline',
        path: [...path, ...summary.path],
        message: `The summary repeats the headline of ${copied.id}`,
        fix: 'state in our own words who did what',
      });
    }
  }
}

function* checkPassages({ document }: RecordFile<unknown>): Generator<Problem> {
  const passages = ['events', each, 'sources', each, 'passage', each] as const;
  for (const { path, value } of selectTexts(document.value, passages)) {
    const length = wordsOf(value).length;
    if (length <= maxLocatorLength) continue;
    yield problemIn(document, {
      rule: 'long-passage',
      path,
      message: `A passage needs fewer words than these ${length}`,
      fix: 'keep only the first four to six words in "start" and the last few in "end"',
    });
  }
}

export function* checkWording(records: Records): Generator<Problem> {
  for (const pair of records.pairs.values()) {
    yield* checkSummaries(pair, records);
    yield* checkPassages(pair);
  }
}
