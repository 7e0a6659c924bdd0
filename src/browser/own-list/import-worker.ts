/** The worker that reads lists: it keeps the list, and handles the page's requests one after the other. */
import * as z from 'zod/mini';
import { ListWork } from './list-work';
import type { ImportReply, ImportRequest } from './requests';

// Without this Zod tries `new Function`, which a strict Content-Security-Policy reports.
z.config({ jitless: true });

const work = new ListWork((reply: ImportReply) => self.postMessage(reply));

let last = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  // A rejected promise does not fire the worker's error event: the page would wait forever.
  last = last.then(() => work.answer(data)).catch(reportError);
});
