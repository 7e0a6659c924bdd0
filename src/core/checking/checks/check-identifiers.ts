/** Ids that are valid in an address: file names, topics, and pairs named after two known places. */
import { identifierPattern, pairId } from '../../domain/identifier';
import { isObject } from '../../domain/is-object';
import { slugOf } from '../../domain/register-id';
import { suggestion } from '../../text/did-you-mean';
import { type Problem, problemIn, problemOfFile } from '../problem';
import type { RecordFile, Records } from '../records';

function* checkFileName({ id, document }: RecordFile<unknown>): Generator<Problem> {
  if (identifierPattern.test(id)) return;
  const meant = slugOf(id);
  yield problemOfFile(document.file, {
    rule: 'bad-id',
    message: `"${id}" cannot be an id`,
    fix:
      meant === ''
        ? 'rename the file with small Latin letters, digits and single hyphens'
        : `rename the file to ${meant}.json`,
  });
}

function* checkPair({ id, document }: RecordFile<unknown>, places: string[]): Generator<Problem> {
  const { file } = document;
  const [a, b, ...more] = id.split('--');
  if (a === undefined || b === undefined || more.length > 0) {
    yield problemOfFile(file, {
      rule: 'bad-id',
      message: `"${id}" does not name two places`,
      fix: 'name the file after two place ids joined with two hyphens: bishkek--moscow.json',
    });
    return;
  }
  for (const end of new Set([a, b])) {
    if (places.includes(end)) continue;
    const meant = suggestion(end, places);
    const add = identifierPattern.test(end) ? `add places/${end}.json` : 'name two known places';
    yield problemOfFile(file, {
      rule: 'unknown-place',
      message: `No place has the id "${end}"`,
      fix: meant === undefined ? add : `${meant} Then rename the file, else ${add}`,
    });
  }
  if (a === b) {
    yield problemOfFile(file, {
      rule: 'bad-id',
      message: `"${id}" joins a place with itself`,
      fix: 'name two different places',
    });
  } else if (a > b) {
    yield problemOfFile(file, {
      rule: 'bad-id',
      message: `"${id}" is not in alphabetical order`,
      fix: `rename the file to ${pairId(a, b)}.json, or put its events there`,
    });
  }
}

/** An id of digits only would lose its position: JavaScript objects put such keys first. */
const hasLetter = /[a-z]/;

function* checkTopics({ topics }: Records): Generator<Problem> {
  if (topics === null || !isObject(topics.document.value)) return;
  for (const id of Object.keys(topics.document.value)) {
    if (id === '$schema' || (identifierPattern.test(id) && hasLetter.test(id))) continue;
    const meant = slugOf(id);
    yield problemIn(topics.document, {
      rule: 'bad-id',
      path: [id],
      atKey: true,
      message: `"${id}" cannot be an id`,
      fix: hasLetter.test(meant)
        ? `write "${meant}"`
        : 'write an id with small Latin letters, digits and single hyphens',
    });
  }
}

export function* checkIdentifiers(records: Records): Generator<Problem> {
  const { places, articles, pairs, collections } = records;
  for (const files of [places, articles, collections]) {
    for (const record of files.values()) yield* checkFileName(record);
  }
  for (const record of pairs.values()) yield* checkPair(record, [...places.keys()]);
  yield* checkTopics(records);
}
