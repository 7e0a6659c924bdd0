/** Whether there is a network, according to the last request; pages are notified of changes. */
import type { SerwistPlugin } from 'serwist';
import type { Connection } from './messages';

declare const self: ServiceWorkerGlobalScope;

let isLost = false;

export function isOffline(): boolean {
  return isLost;
}

async function note(isOffline: boolean): Promise<void> {
  if (isLost === isOffline) return;
  isLost = isOffline;
  const message: Connection = { isOffline };
  for (const client of await self.clients.matchAll({ type: 'window' })) client.postMessage(message);
}

/** Watches the requests of a strategy. */
export const connection: SerwistPlugin = {
  fetchDidSucceed: async ({ response, event }) => {
    // Requests without a FetchEvent may be served by the browser's own cache.
    if (event instanceof FetchEvent) await note(false);
    return response;
  },
  fetchDidFail: async ({ error }) => {
    // An aborted request says nothing about the network.
    if (error.name !== 'AbortError') await note(true);
  },
};
