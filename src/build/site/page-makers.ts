/**
 * Composes the pages of places and pairs, and draws all pictures, in worker threads, one per core. The threads load the
 * code again, from a bundle that takes a second to build. So the first few of a build, which are all of them after a
 * change of one record, run on the main thread.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CompiledAtlas } from '../../core/domain/compiled-atlas';
import type { Day } from '../../core/domain/day';
import type { AtlasPage, SubjectPage } from '../../core/view/page-path';
import type { DiscoveryContext } from '../discovery/context';
import { drawPicture } from '../discovery/picture/picture-store';
import { composePageFiles, type PageFiles, type PageFrame } from '../pages/page-files';
import { bundleForNode } from './bundle-script';

/** The data from which a thread creates its context. */
export interface PageThreadData {
  readonly compiled: CompiledAtlas;
  readonly siteUrl: string | null;
  readonly today: Day;
}

/** A task for a thread: the files of a page if there is a frame, else its picture. */
export type PageThreadTask =
  | { readonly page: SubjectPage; readonly frame: PageFrame }
  | { readonly page: AtlasPage; readonly frame: null };

export interface PageMakers {
  picture(page: AtlasPage): Promise<Uint8Array>;
  files(page: SubjectPage, frame: PageFrame): Promise<PageFiles>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Up to this number of pages and pictures, the main thread is faster than starting a thread. */
const fewTasks = 24;
/** Each thread takes up to two hundred megabytes. */
const maxThreads = 6;

/** Most of their objects are short-lived. With 8 MB, collecting them takes a tenth of a build. */
const resourceLimits = { maxYoungGenerationSizeMb: 48 };

/** The number of jobs queued at each thread: the main thread, which assigns them, may be busy for a second. */
const jobsAhead = 4;
/** The capacity of all threads. */
export const tasksAtATime = jobsAhead * maxThreads;

interface Job {
  readonly task: PageThreadTask;
  readonly resolve: (made: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** The threads' entry, bundled to one file: loading it module by module takes each of them 1.4 s and 60 MB more. */
const threadEntry = fileURLToPath(new URL('page-thread.ts', import.meta.url));

/** A pool of threads, each of which runs one job after the other. */
class Threads {
  readonly #data: PageThreadData;
  readonly #max = Math.min(availableParallelism(), maxThreads);
  /** Each thread's current and queued jobs, in order. */
  readonly #threads = new Map<Worker, Job[]>();
  readonly #waiting: Job[] = [];
  /** The folder of their script, once they are needed. */
  #folder: Promise<string> | null = null;
  #isClosed = false;

  constructor(data: PageThreadData) {
    this.#data = data;
  }

  async make(task: PageThreadTask): Promise<unknown> {
    if (!this.#isClosed) this.#folder ??= this.#start();
    await this.#folder;
    if (this.#isClosed) throw new Error('the threads that make pages have been ended');
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#handOut();
    });
  }

  #handOut(): void {
    const [idlest] = [...this.#threads].toSorted(([, a], [, b]) => a.length - b.length);
    if (idlest === undefined) return;
    const [thread, jobs] = idlest;
    const job = jobs.length < jobsAhead ? this.#waiting.shift() : undefined;
    if (job === undefined) return;
    jobs.push(job);
    thread.postMessage(job.task);
  }

  async #start(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-threads-'));
    const script = join(folder, 'page-thread.mjs');
    await writeFile(script, await bundleForNode(threadEntry));
    for (let count = 0; count < this.#max; count += 1) {
      const thread = new Worker(script, { workerData: this.#data, resourceLimits });
      const jobs: Job[] = [];
      thread.on('message', (made) => {
        jobs.shift()?.resolve(made);
        this.#handOut();
      });
      thread.on('error', (error) => {
        // The build ends at the first error.
        for (const { reject } of jobs) reject(error);
      });
      this.#threads.set(thread, jobs);
    }
    return folder;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    // Waits for threads that are still starting, to end them as well.
    const folder = await this.#folder;
    this.#folder = null;
    const threads = [...this.#threads.keys()];
    this.#threads.clear();
    await Promise.all(threads.map((thread) => thread.terminate()));
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}

function startMakers(context: DiscoveryContext, memoryIsFree: Promise<unknown>): PageMakers {
  const { atlas, dossiers, dataSet, versions, stories, siteUrl, scene } = context;
  const today = scene.reference;
  const compiled = { atlas, dossiers, dataSet, versions, stories };
  const threads = new Threads({ compiled, siteUrl, today });
  let made = 0;
  let hasMemory = false;
  const freed = () => {
    hasMemory = true;
  };
  memoryIsFree.then(freed, freed);
  const isForMainThread = () => {
    made += 1;
    return made <= fewTasks || !hasMemory;
  };
  let turn: Promise<unknown> = Promise.resolve();
  // In separate turns of the event loop, because the rasteriser's pixels are not freed within one.
  const inTurn = (page: AtlasPage): Promise<Uint8Array> => {
    const made = turn.then(() => nextTurn()).then(() => drawPicture(page, context));
    turn = made.catch(() => {});
    return made;
  };
  return {
    picture: async (page) =>
      isForMainThread()
        ? inTurn(page)
        : ((await threads.make({ page, frame: null })) as Uint8Array),
    files: async (page, frame) =>
      isForMainThread()
        ? composePageFiles(page, context, today, frame)
        : ((await threads.make({ page, frame })) as PageFiles),
    close: () => threads.close(),
  };
}

const makers = new WeakMap<DiscoveryContext, PageMakers>();

/**
 * The page makers of a context, started once: pages and pictures share the threads. These start when `memoryIsFree`;
 * before that, the main thread does everything.
 */
export function pageMakers(
  context: DiscoveryContext,
  memoryIsFree: Promise<unknown> = Promise.resolve(),
): PageMakers {
  const known = makers.get(context) ?? startMakers(context, memoryIsFree);
  makers.set(context, known);
  return known;
}
