/** The chunks of the first scripts of app and embed: one of each's own, and one that both share. */
import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

type Modules = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/**
 * Everything that a page imports statically, directly or not, except its entry module.
 */
function modulesOf(page: string, modules: Modules): ReadonlySet<string> {
  const importedBy = (id: string) => modules.getModuleInfo(id)?.importedIds ?? [];
  const own = [resolve(page), ...importedBy(resolve(page))];
  const found = new Set(own);
  // A set's iterator also visits what is added during the iteration.
  for (const id of found) for (const imported of importedBy(id)) found.add(imported);
  for (const id of own) found.delete(id);
  return found;
}

/**
 * Groups of modules for the bundler, which distributes everything else as it chooses. If a group contained later parts
 * as well, each of them would make the first load larger.
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
    // First, because a group also takes the modules that its own modules import.
    {
      debugName: 'shared',
      name: (id, modules) => (chunkOf(id, modules) === 'shared' ? 'shared' : null),
      priority: 1,
    },
    { debugName: 'own', name: chunkOf },
  ];
}
