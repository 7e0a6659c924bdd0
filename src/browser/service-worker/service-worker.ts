/**
 * The service worker, `sw.js`: what was opened once is there without a network. With one, every page and
 * record comes from the site, and nobody notices the worker.
 */

import { parsePagePath } from '../../core/view/page-path';
import { build } from './build';
import { isOffline } from './connection';
import { keep } from './keep';
import type { MessageOfPage, Standing } from './messages';
import {
  assets,
  isDrawnFrom,
  isForGood,
  isOfOtherVersion,
  pages,
  pathInSite,
  records,
} from './strategies';

declare const self: ServiceWorkerGlobalScope;

// It takes over at once: as everything comes from the site, no page of another version minds.
self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => {
  const preload = self.registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([preload, self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathInSite(request.url);
  if (path === null || request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    if (parsePagePath(path) !== null) event.respondWith(pages.handle(event));
  } else if (isForGood(path)) {
    event.respondWith(assets.handle(event));
  } else if (isDrawnFrom(path)) {
    event.respondWith(records.handle(event));
  }
});

self.addEventListener('message', (event) => {
  const message: MessageOfPage = event.data;
  if (message.type === 'keep') {
    event.waitUntil(keep(message, event).catch(() => {}));
    return;
  }
  const isOwn = message.script.endsWith(`/${build.script}`) && !isOfOtherVersion();
  const standing: Standing = {
    version: isOwn ? build.version : null,
    isOffline: isOffline(),
  };
  event.ports[0]?.postMessage(standing);
});
