/** The `sw.js` of a site that is built without a service worker: unregisters an earlier one. */
export {};

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => {
  const prefix = `sister-city-atlas ${new URL(self.registration.scope).pathname} `;
  const removeCopies = async () => {
    for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(removeCopies());
});
