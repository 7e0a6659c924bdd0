/** Whether there is a network: as the last request found it, told to the pages when it changes. */
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
    // What a page has kept comes from the browser's own cache.
    if (event instanceof FetchEvent) await note(false);
    return response;
  },
  fetchDidFail: async ({ error }) => {
    // Whoever does not want the answer any more says nothing of the network.
    if (error.name !== 'AbortError') await note(true);
  },
};
