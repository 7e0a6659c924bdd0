import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { firstChunks } from './first-chunks';

/** What each module imports at once, and later. */
const graph: Readonly<Record<string, readonly [imports: string[], parts: string[]]>> = {
  [resolve('index.html')]: [['main'], []],
  [resolve('embed.html')]: [['main-of-embed'], []],
  main: [['app'], []],
  app: [['look', 'printing'], ['filters']],
  filters: [['look', 'years'], ['dialog']],
  dialog: [['messages'], []],
  'main-of-embed': [['embed'], []],
  embed: [['look', 'years', 'messages', 'card'], ['story']],
  story: [['printing'], []],
};

const modules = {
  getModuleInfo(id: string) {
    const [importedIds, dynamicallyImportedIds] = graph[id] ?? [[], []];
    return { importedIds, dynamicallyImportedIds };
  },
} as unknown as Parameters<Extract<ReturnType<typeof firstChunks>[0]['name'], CallableFunction>>[1];

/** The chunk of the first group that takes a module. */
function chunkOf(id: string): string | null {
  const groups = firstChunks().toSorted((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
  for (const { name } of groups) {
    const chunk = typeof name === 'function' ? name(id, modules) : name;
    if (typeof chunk === 'string') return chunk;
  }
  return null;
}

it('groups the first scripts of app and embed', () => {
  expect(['app', 'card', 'look'].map(chunkOf)).toEqual(['app', 'embedded', 'shared']);
});

it('keeps what later parts of the other page need out of the chunks of each', () => {
  expect(['years', 'messages'].map(chunkOf)).toEqual(['shared-later', 'shared-later']);
  expect(chunkOf('printing')).toBe('shared');
});

it('leaves later parts to the bundler', () => {
  expect(['filters', 'dialog', 'story'].map(chunkOf)).toEqual([null, null, null]);
});
