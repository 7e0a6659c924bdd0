/** For any content of the files, the compiler reports the problems, and writes nothing invalid. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../core/checking/json-syntax';
import { dayOf } from '../../core/domain/day';
import { decodeAtlas, decodeDossier } from '../../core/domain/decode-atlas';
import { compileRecords } from './compile';
import { soundRecords } from './fixtures/sound-records';

const options = { today: dayOf(2026, 11, 22), version: '1.2.3' };
const sound = soundRecords();
const paths = [...sound.keys()];

/** In milliseconds: fuzzing may be slow on a busy machine. */
const testTimeout = 600_000;

/** Compiles, and checks what must hold for any input. */
function compileAnything(folder: ReadonlyMap<string, string>): void {
  const { problems, outputs } = compileRecords(folder, options);
  expect(outputs === null).toBe(problems.some(({ severity }) => severity === 'error'));
  const unplaced = problems.filter(({ file, line, column, message, fix }) => {
    const lines = (folder.get(file) ?? '').split(/\r\n|\r|\n/);
    const isInFile = line >= 1 && line <= lines.length;
    const isInLine = column >= 1 && column <= (lines[line - 1] ?? '').length + 1;
    return !isInFile || !isInLine || message === '' || fix === '';
  });
  expect(unplaced).toEqual([]);
  if (outputs === null) return;
  decodeAtlas(JSON.parse(outputs.get('atlas.json') ?? ''));
  for (const [path, text] of outputs) {
    if (path.startsWith('pairs/')) decodeDossier(JSON.parse(text));
  }
}

/** A JSON value of keys and texts that occur in records, so that it passes many checks. */
const words = [...new Set([...sound.values()].join(' ').match(/"[^"]*"/g))].map((text) =>
  text.slice(1, -1),
);
const key = fc.oneof(
  fc.constantFrom(...words, '__proto__', 'constructor', 'toString', 'length'),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const leaf = fc.oneof(
  fc.constantFrom<unknown>(...words, null, true, 0, -1, '', '2018/2020', 'zh_CN'),
  fc.double(),
  fc.string({ unit: 'binary' }),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 6, noNullPrototype: true }),
  ),
}));

const path = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...paths) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('places/', 'pairs/', 'articles/', ''), key)
      .map(([folder, name]) => `${folder}${name}.json`),
  },
);

/** Removes some text somewhere and puts another there. */
interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat({ max: 2000 }),
  remove: fc.nat({ max: 8 }),
  insert: fc.oneof(
    fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', 'null', '\\u', '\n', '--', 'é', '9'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
});

function edited(text: string, { at, remove, insert }: Edit): string {
  const start = text.length === 0 ? 0 : at % text.length;
  return text.slice(0, start) + insert + text.slice(start + remove);
}

/** Replaces a value at any position in a record. */
function grafted(value: unknown, graft: unknown, choice: number): unknown {
  if (typeof value !== 'object' || value === null) return graft;
  const keys = Object.keys(value);
  const chosen = keys[choice % Math.max(1, keys.length)];
  if (chosen === undefined || choice % 5 === 4) return graft;
  const copy = new Map(Object.entries(value));
  copy.set(chosen, grafted(copy.get(chosen), graft, Math.floor(choice / 5)));
  return Array.isArray(value) ? [...copy.values()] : Object.fromEntries(copy);
}

describe('fuzzed records never crash the compiler', () => {
  it(
    'with any JSON in any file',
    () => {
      fc.assert(
        fc.property(path, tree, (file, value) => {
          compileAnything(new Map([...sound, [file, JSON.stringify(value) ?? 'null']]));
        }),
        { numRuns: 1500 },
      );
    },
    testTimeout,
  );

  it(
    'with any text in any file',
    () => {
      fc.assert(
        fc.property(path, fc.string({ unit: 'binary' }), (file, text) => {
          compileAnything(new Map([...sound, [file, text]]));
        }),
        { numRuns: 500 },
      );
    },
    testTimeout,
  );

  it(
    'with any value in the place of another',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...paths), tree, fc.nat(), (file, graft, choice) => {
          const record = grafted(JSON.parse(sound.get(file) ?? ''), graft, choice);
          compileAnything(new Map([...sound, [file, JSON.stringify(record) ?? '']]));
        }),
        {
          numRuns: 1500,
          // Zod reads the length of a value of the wrong type.
          examples: [['topics.json', { length: { toString: '$schema' } }, 40181650]],
        },
      );
    },
    testTimeout,
  );

  it(
    'with any edit of a file',
    () => {
      const edits = fc.array(edit, { minLength: 1, maxLength: 3 });
      fc.assert(
        fc.property(fc.constantFrom(...paths), edits, (file, some) => {
          compileAnything(new Map([...sound, [file, some.reduce(edited, sound.get(file) ?? '')]]));
        }),
        { numRuns: 1500 },
      );
    },
    testTimeout,
  );
});

describe('the reader of JSON', () => {
  it(
    'accepts exactly what JSON.parse accepts, and reads the same value',
    () => {
      const text = fc.oneof(
        tree.map((value) => JSON.stringify(value) ?? ''),
        fc
          .tuple(tree, edit)
          .map(([value, one]) => edited(JSON.stringify(value, null, 1) ?? '', one)),
      );
      fc.assert(
        fc.property(text, (json) => {
          let expected: unknown;
          let isJson = true;
          try {
            expected = JSON.parse(json);
          } catch {
            isJson = false;
          }
          const { document, problems } = readJson('x.json', json);
          expect(problems.some(({ rule }) => rule === 'json-syntax')).toBe(!isJson);
          if (isJson) expect(document.value).toEqual(expected);
        }),
        { numRuns: 2000 },
      );
    },
    testTimeout,
  );
});
