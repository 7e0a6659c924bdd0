/** The chunks of the first scripts of app and embed: one of each's own, and those that both share. */
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

/** Everything that a page imports, at once or later. */
function allModulesOf(page: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([resolve(page)]);
  for (const id of found) {
    const { importedIds = [], dynamicallyImportedIds = [] } = modules.getModuleInfo(id) ?? {};
    for (const imported of [...importedIds, ...dynamicallyImportedIds]) found.add(imported);
  }
  return found;
}

function setsOf(page: string, modules: Modules) {
  return { first: modulesOf(page, modules), all: allModulesOf(page, modules) };
}

/**
 * Groups of modules for the bundler, which distributes everything else as it chooses. If a group contained later parts
 * as well, each of them would make the first load larger. What a later part of the other page needs must not be in a
 * page's own chunk: with it, that page would load all its scripts and its style, whose rules would then come last.
 */
export function firstChunks(): Rolldown.CodeSplittingGroup[] {
  let app: ReturnType<typeof setsOf> | null = null;
  let embed: ReturnType<typeof setsOf> | null = null;
  const chunkOf = (id: string, modules: Modules) => {
    app ??= setsOf('index.html', modules);
    embed ??= setsOf('embed.html', modules);
    if (app.first.has(id)) return embed.all.has(id) ? 'shared' : 'app';
    if (embed.first.has(id)) return app.all.has(id) ? 'shared-later' : 'embedded';
    return null;
  };
  const only = (chunk: string): Rolldown.CodeSplittingGroup['name'] => {
    return (id, modules) => (chunkOf(id, modules) === chunk ? chunk : null);
  };
  return [
    // In this order, because a group also takes the modules that its own modules import.
    { debugName: 'shared', name: only('shared'), priority: 2 },
    { debugName: 'shared-later', name: only('shared-later'), priority: 1 },
    { debugName: 'own', name: chunkOf },
  ];
}
