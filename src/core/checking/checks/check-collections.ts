/** Collections: that the pairs which they list exist, and that no two claim the same place. */
import { didYouMean } from '../../text/did-you-mean';
import { each, selectTexts, valueAt } from '../json-select';
import { type Problem, problemIn } from '../problem';
import type { RecordFile, Records } from '../records';

/** The id with its ends in alphabetical order, a common mistake. */
function inOrder(id: string): string {
  return id.split('--').toSorted().join('--');
}

function* checkPairs(
  { document }: RecordFile<unknown>,
  known: readonly string[],
): Generator<Problem> {
  const listed = selectTexts(document.value, ['pairs', each]);
  for (const [index, { path, value }] of listed.entries()) {
    if (!known.includes(value)) {
      const meant = known.includes(inOrder(value)) ? inOrder(value) : didYouMean(value, known);
      yield problemIn(document, {
        rule: 'unknown-pair',
        path,
        message: `No pair has the id "${value}"`,
        fix:
          meant === undefined
            ? 'write the file name of a record in pairs/, without .json'
            : `did you mean "${meant}"?`,
      });
    } else if (listed.findIndex((other) => other.value === value) < index) {
      yield problemIn(document, {
        rule: 'repeated-pair',
        path,
        message: `The collection lists the pair "${value}" twice`,
        fix: 'remove one of the two',
      });
    }
  }
}

function* checkOrder(collections: Records['collections']): Generator<Problem> {
  const takenBy = new Map<number, string>();
  for (const { document } of collections.values()) {
    const order = valueAt(document.value, ['order']);
    if (typeof order !== 'number') continue;
    const first = takenBy.get(order);
    if (first === undefined) {
      takenBy.set(order, document.file);
      continue;
    }
    const free = Math.max(0, ...takenBy.keys()) + 1;
    yield problemIn(document, {
      rule: 'duplicate-order',
      path: ['order'],
      message: `${first} has the number ${order}, too`,
      fix: `give each collection a number of its own, such as ${free}`,
    });
  }
}

export function* checkCollections({ collections, pairs }: Records): Generator<Problem> {
  const known = [...pairs.keys()];
  for (const collection of collections.values()) yield* checkPairs(collection, known);
  yield* checkOrder(collections);
}
