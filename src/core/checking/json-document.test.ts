import { describe, expect, it } from 'vitest';
import { pathText, positionAt } from './json-document';
import { readJson } from './json-syntax';

const { document } = readJson('x.json', '{\n  "events": [\n    { "kind": "visit" }\n  ]\n}\n');

describe('a place in a document', () => {
  it('is written as people write it', () => {
    expect(pathText([])).toBe('');
    expect(pathText(['events', 0, 'sources', 1, 'article'])).toBe('events[0].sources[1].article');
    expect(pathText(['names', 'zh-Hant'])).toBe('names.zh-Hant');
    expect(pathText(['names', 'a b'])).toBe('names["a b"]');
  });

  it('has a line and column, of its value or of its key', () => {
    expect(positionAt(document, ['events', 0, 'kind'], false)).toEqual({ line: 3, column: 15 });
    expect(positionAt(document, ['events', 0, 'kind'], true)).toEqual({ line: 3, column: 7 });
    expect(positionAt(document, [], false)).toEqual({ line: 1, column: 1 });
  });

  it('that is missing stands where the nearest thing around it stands', () => {
    expect(positionAt(document, ['events', 0, 'date'], false)).toEqual({ line: 3, column: 5 });
    expect(positionAt(document, ['events', 7, 'date'], false)).toEqual({ line: 2, column: 13 });
  });

  it('counts lines whatever ends them', () => {
    const windows = readJson('x.json', '{\r\n"a":\r\n1}').document;
    expect(positionAt(windows, ['a'], false)).toEqual({ line: 3, column: 1 });
  });
});
