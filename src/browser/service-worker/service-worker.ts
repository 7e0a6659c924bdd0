/**
 * The service worker, `sw.js`: makes what was opened before available offline. With a network, every page and record
 * comes from the site, and the worker has no visible effect.
 */

import { parsePagePath } from '../../core/view/page-path';
import { build } from './build';
import { isOffline } from './connection';
import { keep } from './keep';
import type { MessageOfPage, Standing } from './messages';
import {
  assets,
  isDrawnFrom,
  isImmutable,
  isOfOtherVersion,
  pages,
  pathInSite,
  records,
} from './strategies';

declare const self: ServiceWorkerGlobalScope;

// It activates at once, which is safe for pages of other versions: with a network, everything comes from the site.
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
  } else if (isImmutable(path)) {
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
