/** The address bar as a store: whoever reads it is told when it changes. */
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function notify(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', notify);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', notify);
  };
}

/** The query part of the address, `?…` or empty. */
export function readSearch(): string {
  return window.location.search;
}

/** Writes the query part; the path and the hash stay (hosts of embeds keep things in the hash). */
export function writeSearch(search: string, history: 'push' | 'replace'): void {
  if (search === readSearch()) return;
  const address = `${window.location.pathname}${search}${window.location.hash}`;
  if (history === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
  notify();
}

export function useSearch(): string {
  return useSyncExternalStore(subscribe, readSearch);
}
