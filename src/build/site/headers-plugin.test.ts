import { describe, expect, it } from 'vitest';
import { generalHeaders, immutable } from './headers';
import { headersFile } from './headers-plugin';

/** The rules in a `_headers` file: header lines by path. */
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

const paths = [
  ...['index.html', 'assets/a.js', 'data/pairs.graphml', 'data/atlas.json', 'events.atom'],
  'data/pinned/2026-11-22/pairs.geojson',
];

describe('the file of headers', () => {
  it('sends the general headers with everything', () => {
    const everywhere = Object.entries(generalHeaders).map(([name, value]) => `${name}: ${value}`);
    expect(rulesOf(headersFile(paths)).get('/*')).toEqual(everywhere);
  });

  it('keeps hashed files for good', () => {
    expect(rulesOf(headersFile(paths)).get('/assets/*')).toEqual([`Cache-Control: ${immutable}`]);
  });

  it('names the types that hosts do not know, of the files that are there', () => {
    const rules = rulesOf(headersFile(paths));
    expect(rules.get('/data/pairs.graphml')).toEqual([
      'Content-Type: application/xml; charset=utf-8',
    ]);
    expect([...rules.keys()]).toEqual([
      '/*',
      '/assets/*',
      '/data/pinned/*',
      '/data/pairs.graphml',
      '/data/pinned/2026-11-22/pairs.geojson',
      '/events.atom',
    ]);
  });

  it('says nothing twice of one file, because hosts would join it', () => {
    const rules = [...rulesOf(headersFile(paths))];
    for (const path of paths) {
      const names = rules
        .filter(([rule]) =>
          rule.endsWith('*') ? `/${path}`.startsWith(rule.slice(0, -1)) : rule === `/${path}`,
        )
        .flatMap(([, lines]) => lines.map((line) => line.replace(/:.*/, '')));
      expect(names, path).toEqual([...new Set(names)]);
    }
  });
});
