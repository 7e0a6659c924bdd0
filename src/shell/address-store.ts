/** The address bar as a store: whoever reads it is told when it changes. */
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function notify(): void {
  for (const listener of listeners) listener();
}

function followHistory(): void {
  unwritten = null;
  notify();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', followHistory);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', followHistory);
  };
}

/** What could not be written: browsers refuse when it comes too often. */
let unwritten: string | null = null;

/** The query part of the address, `?…` or empty. */
export function readSearch(): string {
  return unwritten ?? window.location.search;
}

/** Writes the query part; the path and the hash stay (hosts of embeds keep things in the hash). */
export function writeSearch(search: string, history: 'push' | 'replace'): void {
  if (search === readSearch()) return;
  const address = `${window.location.pathname}${search}${window.location.hash}`;
  try {
    if (history === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
    unwritten = null;
  } catch (error) {
    console.warn(error);
    unwritten = search;
  }
  notify();
}

export function useSearch(): string {
  return useSyncExternalStore(subscribe, readSearch);
}
