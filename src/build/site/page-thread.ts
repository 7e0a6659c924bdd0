/** A thread that composes pages and draws pictures, for `page-makers.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { discoveryContext } from '../discovery/context';
import { drawPicture } from '../discovery/picture/picture-store';
import { composePageFiles } from '../pages/page-files';
import type { PageThreadData, PageThreadTask } from './page-makers';

const { compiled, siteUrl, today }: PageThreadData = workerData;
const context = discoveryContext(compiled, siteUrl, today);

/** Files of a page where it comes with a frame, else its picture. */
parentPort?.on('message', ({ page, frame }: PageThreadTask) => {
  const made =
    frame === null ? drawPicture(page, context) : composePageFiles(page, context, today, frame);
  parentPort?.postMessage(made);
});
