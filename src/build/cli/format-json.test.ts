import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { formatJson } from './format-json';

describe('formatted JSON', () => {
  it.each(['places/bishkek', 'articles/24kg-56843', 'pairs/bishkek--moscow'])(
    'is what stands in the records: %s',
    async (id) => {
      const text = await readFile(`data/${id}.json`, 'utf8');
      expect(await formatJson(JSON.parse(text))).toBe(text);
    },
    60_000,
  );
});
