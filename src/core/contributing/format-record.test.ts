import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatRecord } from './format-record';

describe('a formatted record', () => {
  it.each(['data', 'test/records'])('is what stands in %s, letter by letter', (folder) => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const records = names.filter((name) =>
      /^(?:places|articles|pairs|collections)\/.+\.json$/.test(name),
    );
    expect(records.length).toBeGreaterThan(0);
    for (const name of records) {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      // JSON.parse drops the zeros at the end of a number.
      const plain = text.replaceAll(/(\d)(?:\.0+|(\.\d*[1-9])0+)(?=[,\]])/g, '$1$2');
      expect(formatRecord(JSON.parse(text)), name).toBe(plain);
    }
  });
});
