/** References between records: topics and articles exist, are named once, and none is unused. */
import { isObject } from '../../domain/is-object';
import { suggestion } from '../../text/did-you-mean';
import { each, type Pattern, type Placed, select, selectTexts, textsAt } from '../json-select';
import { type Problem, problemIn, type Rule } from '../problem';
import type { RecordFile, Records } from '../records';

const topicsOfEvents: Pattern = ['events', each, 'topics', each];
const articlesOfEvents: Pattern = ['events', each, 'sources', each, 'article'];
const articlesOfSteps: Pattern = ['steps', each, 'sources', each];

/** The ids of topics; empty if the file cannot be read. */
function topicIds({ topics }: Records): string[] {
  const value = topics?.document.value;
  return isObject(value) ? Object.keys(value).filter((key) => key !== '$schema') : [];
}

function* checkKnown(
  record: RecordFile<unknown>,
  pattern: Pattern,
  known: readonly string[],
  { rule, noun, add }: { rule: Rule; noun: string; add: (id: string) => string },
): Generator<Problem> {
  for (const { path, value } of selectTexts(record.document.value, pattern)) {
    if (known.includes(value)) continue;
    const meant = suggestion(value, known);
    const fix = meant === undefined ? add(value) : `${meant} Else ${add(value)}`;
    const message = `No ${noun} has the id "${value}"`;
    yield problemIn(record.document, { rule, path, message, fix });
  }
}

/** Texts that occur in the list more than once. */
function repeated(texts: readonly Placed<string>[]): Placed<string>[] {
  return texts.filter(
    ({ value }, index) => texts.findIndex((other) => other.value === value) < index,
  );
}

function* checkRepeated(record: RecordFile<unknown>): Generator<Problem> {
  for (const { path, value: event } of select(record.document.value, ['events', each])) {
    for (const topic of repeated(selectTexts(event, ['topics', each]))) {
      yield problemIn(record.document, {
        rule: 'repeated-topic',
        path: [...path, ...topic.path],
        message: `The event names the topic "${topic.value}" twice`,
        fix: 'remove one of the two',
      });
    }
    for (const article of repeated(selectTexts(event, ['sources', each, 'article']))) {
      yield problemIn(record.document, {
        rule: 'repeated-article',
        path: [...path, ...article.path],
        message: `The event names the article "${article.value}" twice`,
        fix: 'keep one source for it, with the more useful passage',
      });
    }
  }
}

const anArticle = {
  rule: 'unknown-article',
  noun: 'article',
  add: (id: string) => `add articles/${id}.json`,
} as const;

export function* checkReferences(records: Records): Generator<Problem> {
  const { places, articles, pairs, topics, collections } = records;
  const knownTopics = topicIds(records);
  const knownArticles = [...articles.keys()];
  for (const pair of pairs.values()) {
    if (topics?.document.root !== undefined) {
      yield* checkKnown(pair, topicsOfEvents, knownTopics, {
        rule: 'unknown-topic',
        noun: 'topic',
        add: (id) => `add "${id}" to topics.json`,
      });
    }
    yield* checkKnown(pair, articlesOfEvents, knownArticles, anArticle);
    yield* checkRepeated(pair);
  }
  for (const collection of collections.values()) {
    yield* checkKnown(collection, articlesOfSteps, knownArticles, anArticle);
  }

  /** A pair with invalid JSON still uses the ids in its text. */
  const usedByBroken = (id: string) =>
    [...pairs.values()].some(
      ({ document }) => document.root === undefined && document.text.includes(`"${id}"`),
    );
  const used = (pattern: Pattern) =>
    new Set([...pairs.values()].flatMap(({ document }) => textsAt(document.value, pattern)));

  const usedArticles = used(articlesOfEvents);
  for (const { id, document } of articles.values()) {
    if (usedArticles.has(id) || usedByBroken(id)) continue;
    yield problemIn(document, {
      rule: 'unused-article',
      path: [],
      message: 'No event names this article',
      fix: `name "${id}" in a source of the event that it states, or remove the file`,
    });
  }
  const usedPlaces = new Set([...pairs.keys()].flatMap((id) => id.split('--')));
  for (const { id, document } of places.values()) {
    if (usedPlaces.has(id)) continue;
    yield problemIn(document, {
      rule: 'unused-place',
      path: [],
      message: 'No pair names this place',
      fix: 'add a pair, or remove the file',
    });
  }
  const usedTopics = used(topicsOfEvents);
  for (const topic of knownTopics) {
    if (topics === null || usedTopics.has(topic) || usedByBroken(topic)) continue;
    yield problemIn(topics.document, {
      rule: 'unused-topic',
      path: [topic],
      atKey: true,
      message: `No event names the topic "${topic}"`,
      fix: 'name it in an event, or remove it',
    });
  }
}
