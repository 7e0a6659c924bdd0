import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportFiles } from './export-files';

const names = exportFiles.map(({ name }) => name);

describe('the files that people take away', () => {
  it('keep the addresses that others rely on', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        ...['places.csv', 'pairs.csv', 'events.csv', 'articles.csv'],
        ...['pairs.geojson', 'pairs.graphml'],
      ]),
    );
  });

  it('are all in the README', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    for (const name of names) expect(readme).toContain(`\`data/${name}\``);
  });

  it('have a media type for each extension', () => {
    const types = new Map<string, string>(
      exportFiles.map(({ name, mediaType }) => [name.replace(/^.*\./, ''), mediaType]),
    );
    for (const { name, mediaType } of exportFiles) {
      expect(types.get(name.replace(/^.*\./, '')), name).toBe(mediaType);
    }
  });
});
