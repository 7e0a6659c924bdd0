/** Breaks valid records in the ways that people do, one at a time. */
import { describe, expect, it } from 'vitest';
import { type Problem, rules } from '../../core/checking/problem';
import { dayOf } from '../../core/domain/day';
import { compileRecords } from './compile';
import { collectionErrors } from './fixtures/collection-mutations';
import { copy, type Folder, rename, replace, set } from './fixtures/edit-records';
import { dateErrors, eventWarnings } from './fixtures/event-mutations';
import { fieldErrors } from './fixtures/field-mutations';
import { fileErrors } from './fixtures/file-mutations';
import type { Mutation } from './fixtures/mutation';
import { placeErrors, placeWarnings } from './fixtures/place-mutations';
import { capitals, ended, moscow, oceania, suva } from './fixtures/record-paths';
import { referenceErrors, referenceWarnings } from './fixtures/reference-mutations';
import { registerErrors, registerWarnings } from './fixtures/register-mutations';
import { soundRecords } from './fixtures/sound-records';
import { textErrors, textWarnings } from './fixtures/text-mutations';

const options = { today: dayOf(2026, 11, 22), version: '1.2.3' };

const errors: readonly Mutation[] = [
  ...registerErrors,
  ...fileErrors,
  ...fieldErrors,
  ...dateErrors,
  ...referenceErrors,
  ...placeErrors,
  ...textErrors,
  ...collectionErrors,
];

const warnings: readonly Mutation[] = [
  ...referenceWarnings,
  ...placeWarnings,
  ...eventWarnings,
  ...textWarnings,
  ...registerWarnings,
];

/** The text of a file from a problem's line and column on. */
function textAt(folder: Folder, { file, line, column }: Problem): string {
  const lines = (folder.get(file) ?? '').split('\n');
  return [lines[line - 1]?.slice(column - 1), ...lines.slice(line)].join('\n');
}

function checkMutation({ breaks, expected }: Mutation): ReturnType<typeof compileRecords> {
  const folder = soundRecords();
  breaks(folder);
  const compilation = compileRecords(folder, options);
  const { problems } = compilation;
  expect(problems.map(({ rule, file, place }) => ({ rule, file, place }))).toEqual(
    expected.map(({ rule, file, place = '' }) => ({ rule, file, place })),
  );
  for (const [index, problem] of problems.entries()) {
    const { at = '', fix = '?' } = expected[index] ?? {};
    expect(problem.fix).toContain(fix);
    expect(textAt(folder, problem).startsWith(at), `${problem.line}:${problem.column}`).toBe(true);
    for (const sentence of [problem.message, problem.fix]) {
      expect(sentence).not.toMatch(/undefined|\[object|expected |Invalid|^\s|\s$| {2}/);
    }
  }
  return compilation;
}

describe('a mistake that stops the build', () => {
  it.each(errors)('$name', (mutation) => {
    const { problems, outputs } = checkMutation(mutation);
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    expect(outputs).toBeNull();
  });
});

describe('a doubt that is only a warning', () => {
  it.each(warnings)('$name', (mutation) => {
    const { problems, outputs } = checkMutation(mutation);
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(outputs).not.toBeNull();
  });
});

describe('the mistakes above', () => {
  it('meet every rule', () => {
    const met = new Set(
      [...errors, ...warnings].flatMap(({ expected }) => expected.map((e) => e.rule)),
    );
    expect(rules.filter((rule) => !met.has(rule))).toEqual([]);
  });

  it('made all at once are all reported, none hidden by another', () => {
    const folder = soundRecords();
    replace(folder, moscow, '"Q649"', '"Q649",');
    set(folder, suva, ['country'], 'kg');
    set(folder, capitals, ['events', 0, 'kind'], 'xyz');
    set(folder, capitals, ['events', 0, 'date'], '2030');
    set(folder, capitals, ['events', 0, 'topics', 0], 'helth');
    set(folder, capitals, ['events', 1, 'sources'], 'gazette-1');
    set(folder, ended, ['events', 1, 'sources', 0, 'article'], 'gazette');
    const { problems } = compileRecords(folder, options);
    expect(problems.map(({ rule, file, place }) => `${rule} ${file} ${place}`.trim())).toEqual([
      `wrong-value ${capitals} events[0].kind`,
      `future-date ${capitals} events[0].date`,
      `unknown-topic ${capitals} events[0].topics[0]`,
      `wrong-type ${capitals} events[1].sources`,
      `unknown-article ${ended} events[1].sources[0].article`,
      `json-syntax ${moscow}`,
      `unknown-country ${suva} country`,
    ]);
  });

  it('in a pair that is no JSON do not make its articles and places look unused', () => {
    const folder = soundRecords();
    replace(folder, capitals, '"events": [', '"events": [,');
    const { problems } = compileRecords(folder, options);
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([['json-syntax', capitals]]);
  });
});

describe('two places near each other with like names', () => {
  it('are taken for two where Wikidata knows each', () => {
    const folder = soundRecords();
    rename(folder, 'places/un.json', 'places/moskva.json');
    copy(folder, moscow, 'places/moskva.json');
    set(folder, 'places/moskva.json', ['wikidata'], 'Q1');
    rename(folder, 'pairs/suva--un.json', 'pairs/moskva--suva.json');
    set(folder, oceania, ['pairs', 0], 'moskva--suva');
    expect(compileRecords(folder, options).problems).toEqual([]);
  });
});
