import { describe, expect, it } from 'vitest';
import { forGood, generalHeaders } from './headers';
import { headersFile } from './headers-file';

/** The rules of a file, as a host reads it: header lines by path. */
function rulesOf(file: string): Map<string, string[]> {
  const rules = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of file.split('\n')) {
    if (line.startsWith('/')) {
      lines = [];
      rules.set(line, lines);
    } else if (line.startsWith('  ')) lines.push(line.trim());
  }
  return rules;
}

const paths = ['index.html', 'assets/a.js', 'data/pairs.graphml', 'data/atlas.json', 'events.atom'];

describe('the file of headers', () => {
  it('sends the general headers with everything', () => {
    const everywhere = Object.entries(generalHeaders).map(([name, value]) => `${name}: ${value}`);
    expect(rulesOf(headersFile(paths)).get('/*')).toEqual(everywhere);
  });

  it('keeps hashed files for good', () => {
    expect(rulesOf(headersFile(paths)).get('/assets/*')).toEqual([`Cache-Control: ${forGood}`]);
  });

  it('names the types that hosts do not know, of the files that are there', () => {
    const rules = rulesOf(headersFile(paths));
    expect(rules.get('/data/pairs.graphml')).toEqual([
      'Content-Type: application/xml; charset=utf-8',
    ]);
    expect([...rules.keys()]).toEqual(['/*', '/assets/*', '/data/pairs.graphml', '/events.atom']);
  });

  it('says nothing twice of one file, because hosts would join it', () => {
    const names = [...rulesOf(headersFile(paths)).values()].flatMap((lines) =>
      lines.map((line) => line.replace(/:.*/, '')),
    );
    const repeated = names.filter((name, index) => names.indexOf(name) !== index);
    // Of different files.
    expect(new Set(repeated)).toEqual(new Set(['Content-Type']));
  });
});
