/**
 * What composes the pages of places and pairs and draws the pictures of all: threads, one for each core.
 * They read records and code anew, which takes a second and more; so the first few of a build, which
 * after a change of one record are all that there are, are made on the main thread.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CompiledAtlas } from '../../core/domain/compiled-atlas';
import type { Day } from '../../core/domain/day';
import type { AtlasPage, SubjectPage } from '../../core/view/page-path';
import type { DiscoveryContext } from '../discovery/context';
import { drawPicture } from '../discovery/picture/picture-store';
import { composePageFiles, type PageFiles, type PageFrame } from '../pages/page-files';

/** What a thread makes its context from. */
export interface PageThreadData {
  readonly compiled: CompiledAtlas;
  readonly siteUrl: string | null;
  readonly today: Day;
}

/** What a thread is asked for: the files of a page in a frame, or without one its picture. */
export type PageThreadTask =
  | { readonly page: SubjectPage; readonly frame: PageFrame }
  | { readonly page: AtlasPage; readonly frame: null };

export interface PageMakers {
  picture(page: AtlasPage): Promise<Uint8Array>;
  files(page: SubjectPage, frame: PageFrame): Promise<PageFiles>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** How many pages and pictures take less time than to start a thread. */
const fewTasks = 24;
/** Each has some hundred megabytes. */
const maxThreads = 6;

/** More than threads, so that none waits for the next thing to do. */
export const tasksAtATime = 2 * maxThreads;

interface Job {
  readonly task: PageThreadTask;
  readonly resolve: (made: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Threads that take one job after the other. */
class Threads {
  readonly #data: PageThreadData;
  readonly #max = Math.min(availableParallelism(), maxThreads);
  /** Each with what it is at. */
  readonly #threads = new Map<Worker, Job | null>();
  readonly #waiting: Job[] = [];

  constructor(data: PageThreadData) {
    this.#data = data;
  }

  make(task: PageThreadTask): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#handOut();
    });
  }

  #handOut(): void {
    const [idle] = [...this.#threads].find(([, job]) => job === null) ?? [];
    const thread = idle ?? (this.#threads.size < this.#max ? this.#start() : undefined);
    const job = thread && this.#waiting.shift();
    if (thread === undefined || job === undefined) return;
    this.#threads.set(thread, job);
    thread.postMessage(job.task);
  }

  #start(): Worker {
    const thread = new Worker(new URL('page-thread.mjs', import.meta.url), {
      workerData: this.#data,
    });
    thread.on('message', (made) => {
      this.#threads.get(thread)?.resolve(made);
      this.#threads.set(thread, null);
      this.#handOut();
    });
    thread.on('error', (error) => this.#threads.get(thread)?.reject(error));
    return thread;
  }

  async close(): Promise<void> {
    const threads = [...this.#threads.keys()];
    this.#threads.clear();
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function startMakers(context: DiscoveryContext): PageMakers {
  const { atlas, dossiers, dataSet, versions, stories, siteUrl, scene } = context;
  const today = scene.reference;
  const compiled = { atlas, dossiers, dataSet, versions, stories };
  const threads = new Threads({ compiled, siteUrl, today });
  let made = 0;
  const isFew = () => {
    made += 1;
    return made <= fewTasks;
  };
  return {
    picture: async (page) =>
      isFew()
        ? drawPicture(page, context)
        : ((await threads.make({ page, frame: null })) as Uint8Array),
    files: async (page, frame) =>
      isFew()
        ? composePageFiles(page, context, today, frame)
        : ((await threads.make({ page, frame })) as PageFiles),
    close: () => threads.close(),
  };
}

const makers = new WeakMap<DiscoveryContext, PageMakers>();

/** The makers of a context, started once: pages and pictures share the threads. */
export function pageMakers(context: DiscoveryContext): PageMakers {
  const known = makers.get(context) ?? startMakers(context);
  makers.set(context, known);
  return known;
}
