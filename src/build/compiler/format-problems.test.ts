import { describe, expect, it } from 'vitest';
import type { Problem } from '../../core/checking/problem';
import { codeFrame, formatProblems, summarize } from './format-problems';

const error: Problem = {
  severity: 'error',
  rule: 'unknown-topic',
  file: 'pairs/a--b.json',
  place: 'events[0].topics[0]',
  line: 3,
  column: 5,
  message: 'No topic has the id "helth"',
  fix: 'did you mean "health"?',
};
const warning: Problem = {
  severity: 'warning',
  rule: 'unused-place',
  file: 'places/c.json',
  place: '',
  line: 1,
  column: 1,
  message: 'No pair has this place',
  fix: 'add a pair, or remove the file',
};

describe('problems as text', () => {
  it('stand under their file, each with its place, what is wrong and the fix', () => {
    const again = { ...error, line: 9, message: 'Again' };
    expect(formatProblems([error, again, warning], 'data')).toBe(
      [
        'data/pairs/a--b.json',
        '  3:5  error  events[0].topics[0]  unknown-topic',
        '      No topic has the id "helth".',
        '      → did you mean "health"?',
        '  9:5  error  events[0].topics[0]  unknown-topic',
        '      Again.',
        '      → did you mean "health"?',
        '',
        'data/places/c.json',
        '  1:1  warning  unused-place',
        '      No pair has this place.',
        '      → add a pair, or remove the file.',
      ].join('\n'),
    );
  });

  it('can be coloured part by part', () => {
    const text = formatProblems([error], 'data', (part, words) => `<${part}>${words}</>`);
    expect(text).toContain('<file>data/pairs/a--b.json</>');
    expect(text).toContain('<error>error</>');
    expect(text).toContain('<fix>→</>');
  });

  it('are counted by severity', () => {
    expect(summarize([])).toBe('no problems');
    expect(summarize([error])).toBe('1 error');
    expect(summarize([error, error, warning])).toBe('2 errors and 1 warning');
    expect(summarize([warning, warning])).toBe('2 warnings');
  });
});

describe('the lines around a problem', () => {
  it('mark its column', () => {
    expect(codeFrame('{\n"a":\n    [1],\n"b": 2\n}\n', error)).toBe(
      ['1 | {', '2 | "a":', '3 |     [1],', '  |     ^', '4 | "b": 2', '5 | }'].join('\n'),
    );
  });

  it('end with the file', () => {
    expect(codeFrame('{', { ...error, line: 1, column: 1 })).toBe('1 | {\n  | ^');
  });
});
