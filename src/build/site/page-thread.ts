/** A thread that composes pages and draws pictures, for `page-makers.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { discoveryContext } from '../discovery/context';
import { drawPicture } from '../discovery/picture/picture-store';
import { composePageFiles } from '../pages/page-files';
import type { PageThreadData, PageThreadTask } from './page-makers';

const { compiled, siteUrl, today }: PageThreadData = workerData;
const context = discoveryContext(compiled, siteUrl, today);

/** Files of a page where it comes with a frame, else its picture. */
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
 * One after the other, each in a turn of its own: within one, Node takes in all messages that wait, and
 * pixels that the rasteriser has given are not freed before its end.
 */
parentPort?.on('message', (task: PageThreadTask) => {
  tasks.push(task);
  if (tasks.length === 1) setImmediate(makeNext);
});
