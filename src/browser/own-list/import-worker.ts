/** The worker that reads lists: it holds the list, and answers the page one request after the other. */
import * as z from 'zod/mini';
import { ListWork } from './list-work';
import type { ImportReply, ImportRequest } from './requests';

// Without this Zod tries `new Function`, which a strict Content-Security-Policy reports.
z.config({ jitless: true });

const work = new ListWork((reply: ImportReply) => self.postMessage(reply));

let last = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  // A rejected promise alone is no error event of a worker: the page would wait on.
  last = last.then(() => work.answer(data)).catch(reportError);
});
