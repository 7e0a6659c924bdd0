/** Which files the scripts are in with which app and embed begin: one of each's own, one of both. */
import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

type Modules = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/**
 * Everything that a page imports, directly or not, before it runs. Without the module that starts it,
 * which is the page's own script.
 */
function modulesOf(page: string, modules: Modules): ReadonlySet<string> {
  const importedBy = (id: string) => modules.getModuleInfo(id)?.importedIds ?? [];
  const own = [resolve(page), ...importedBy(resolve(page))];
  const found = new Set(own);
  // What is added on the way is walked through as well.
  for (const id of found) for (const imported of importedBy(id)) found.add(imported);
  for (const id of own) found.delete(id);
  return found;
}

/**
 * Groups of modules for the bundler, which puts everything else, what comes later, where it likes. A group
 * that took later parts in as well would make the first load larger with each of them.
 */
export function firstChunks(): Rolldown.CodeSplittingGroup[] {
  let first: { readonly app: ReadonlySet<string>; readonly embed: ReadonlySet<string> } | null =
    null;
  const chunkOf = (id: string, modules: Modules) => {
    first ??= { app: modulesOf('index.html', modules), embed: modulesOf('embed.html', modules) };
    const isOfApp = first.app.has(id);
    if (!first.embed.has(id)) return isOfApp ? 'app' : null;
    return isOfApp ? 'shared' : 'embedded';
  };
  return [
    // First of all, because a group takes with it what its modules import.
    {
      debugName: 'shared',
      name: (id, modules) => (chunkOf(id, modules) === 'shared' ? 'shared' : null),
      priority: 1,
    },
    { debugName: 'own', name: chunkOf },
  ];
}
