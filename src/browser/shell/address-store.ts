/**
 * The address bar as a store that notifies its readers of changes. A page with an address of its own,
 * such as `place/bishkek/`, reads as the equivalent query part; the first change moves to the site's root.
 */
import { useSyncExternalStore } from 'react';
import type { Language } from '../../core/domain/language';
import { type PageAddress, parsePagePath } from '../../core/view/page-path';
import { searchOfPage } from '../../core/view/page-search';
import { siteRoot } from '../query/site-root';

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

/** A query part that could not be written: browsers limit how often the address may change. */
let unwritten: string | null = null;

/** The page that the path names; `null` for other documents, such as the embed. */
function pageAddress(): PageAddress | null {
  const { pathname } = window.location;
  return pathname.startsWith(siteRoot.pathname)
    ? parsePagePath(pathname.slice(siteRoot.pathname.length))
    : null;
}

/** The language of the prerendered page. */
export function languageOfPage(): Language {
  return pageAddress()?.language ?? 'en';
}

/** The query part of the address, `?…` or empty. */
export function readSearch(): string {
  const { search } = window.location;
  const page = pageAddress();
  return unwritten ?? (page === null ? search : searchOfPage(page, search));
}

const firstSearch = readSearch();

/** Whether the address is the one with which the page was opened. */
export function isFirstAddress(): boolean {
  return readSearch() === firstSearch;
}

/** Writes the query part and keeps the hash, in which some host pages store data for the embed. */
export function writeSearch(search: string, history: 'push' | 'replace'): void {
  if (search === readSearch()) return;
  const path = pageAddress() === null ? window.location.pathname : siteRoot.pathname;
  const address = `${path}${search}${window.location.hash}`;
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
