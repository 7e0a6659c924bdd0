/** The fixed records of the browser tests contain everything that the tests need. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '../src/build/compiler/compile-folder';
import { decodeAtlas } from '../src/core/domain/decode-atlas';
import { eventKinds } from '../src/core/domain/kind';
import { languages } from '../src/core/domain/language';
import type { ArticleRecord, PairRecord } from '../src/core/domain/record';

const folder = fileURLToPath(new URL('records', import.meta.url));
const { outputs, problems, files } = await compileFolder(folder);

function recordsOf<T>(kind: string): T[] {
  return [...files]
    .filter(([path]) => path.startsWith(`${kind}/`))
    .map(([, text]): T => JSON.parse(text));
}

const events = recordsOf<PairRecord>('pairs').flatMap((pair) => pair.events);

describe('the fixed records', () => {
  const atlas = decodeAtlas(JSON.parse(outputs?.get('atlas.json') ?? '{}'));

  it('have no problem', () => {
    expect(problems).toEqual([]);
  });

  it.each(eventKinds)('have an event of the kind %s', (kind) => {
    expect(events.map((event) => event.kind)).toContain(kind);
  });

  it('have an undated event, one in force for a term, and one whose sources differ', () => {
    expect(events.some(({ date }) => date === null)).toBe(true);
    expect(events.some(({ inForce }) => inForce !== undefined)).toBe(true);
    const isDisputed = ({ sources }: (typeof events)[number]) =>
      sources.filter(({ note }) => note !== undefined).length > 1;
    expect(events.some(isDisputed)).toBe(true);
  });

  it('have articles in many languages', () => {
    const written = new Set(recordsOf<ArticleRecord>('articles').map(({ language }) => language));
    expect([...written]).toEqual(expect.arrayContaining([...languages]));
  });

  it('have places named in every language, an organisation, and a note on a place', () => {
    const places = [...atlas.places.values()];
    for (const { names } of places) {
      expect(Object.keys(names)).toEqual(expect.arrayContaining([...languages]));
    }
    expect(places.some(({ kind }) => kind === 'organisation')).toBe(true);
    expect(places.some(({ note }) => note !== null)).toBe(true);
  });

  it('have arcs over the antimeridian and over the pole', () => {
    expect([...atlas.pairs.keys()]).toEqual(
      expect.arrayContaining(['apia--suva', 'longyearbyen--suva', 'ulaanbaatar--unicef']),
    );
  });

  it('have a collection to start with, more of them, and a register', () => {
    const [first, ...others] = atlas.collections;
    expect(first?.id).toBe('start-here');
    expect(others.length).toBeGreaterThan(1);
    expect(atlas.registers.map(({ name }) => name)).toEqual(['sample']);
  });
});
