/** A worker thread that composes pages and draws pictures, for `page-makers.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { discoveryContext } from '../discovery/context';
import { drawPicture } from '../discovery/picture/picture-store';
import { composePageFiles } from '../pages/page-files';
import type { PageThreadData, PageThreadTask } from './page-makers';

const { compiled, siteUrl, today }: PageThreadData = workerData;
const context = discoveryContext(compiled, siteUrl, today);

/** The files of a page if the task has a frame, else its picture. */
function make({ page, frame }: PageThreadTask): unknown {
  return frame === null
    ? drawPicture(page, context)
    : composePageFiles(page, context, today, frame);
}

const tasks: PageThreadTask[] = [];

function makeNext(): void {
  const [task] = tasks;
  if (task === undefined) return;
  parentPort?.postMessage(make(task));
  tasks.shift();
  setImmediate(makeNext);
}

/**
 * Each task runs in a turn of the event loop of its own: Node receives all waiting messages within one turn, and the
 * rasteriser's pixels are only freed at its end.
 */
parentPort?.on('message', (task: PageThreadTask) => {
  tasks.push(task);
  if (tasks.length === 1) setImmediate(makeNext);
});
