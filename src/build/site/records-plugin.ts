/**
 * Vite plugin: compiles the records, and serves or writes them with the pins under `data/`. In development it
 * recompiles them when they are edited.
 */
import { join, relative, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import type { CompiledAtlas } from '../../core/domain/compiled-atlas';
import { type FolderCompilation, readFolder } from '../compiler/compile-folder';
import { compileSite } from '../compiler/compile-site';
import { codeFrame, formatProblems, summarize } from '../compiler/format-problems';
import { contentTypeOf } from './headers';
import { type CompiledRecords, recordsPluginName as name } from './site-context';
import { requestedPath, writeInto } from './site-files';

/** The event for open pages when the records have changed and have no errors. */
const changedEvent = 'atlas:changed';

/** Debounces edits: an editor may save several files at once, or one in several steps. */
const pauseMilliseconds = 50;

/** Whether a path under `data/` is one of the hundreds of pairs or pins. */
function isOneOfMany(path: string): boolean {
  return /^(?:pairs|pinned)\//.test(path);
}

/** All compiled files, as text or bytes, by path. */
function filesOf(compilation: FolderCompilation | null) {
  return [...(compilation?.outputs ?? []), ...(compilation?.binaries ?? [])] as const;
}

/** All problems as text, with their number. */
function reportOf({ problems }: FolderCompilation, directory: string): string {
  return `The records have ${summarize(problems)}\n\n${formatProblems(problems, directory)}\n`;
}

/** The content of Vite's error overlay: all problems, with the lines around the first error. */
function overlayOf(compilation: FolderCompilation, directory: string): ErrorPayload {
  const first = compilation.problems.find(({ severity }) => severity === 'error');
  const err: ErrorPayload['err'] = {
    message: reportOf(compilation, directory),
    stack: '',
    plugin: name,
  };
  if (first === undefined) return { type: 'error', err };
  const file = join(directory, first.file);
  const { line, column } = first;
  const frame = codeFrame(compilation.files.get(first.file) ?? '', first);
  return { type: 'error', err: { ...err, id: file, frame, loc: { file, line, column } } };
}

/** Compiles, serves and watches the records for a development server. */
class RecordsServer {
  readonly #server: ViteDevServer;
  readonly #directory: string;
  /** The last one without errors. */
  #compilation: FolderCompilation | null = null;
  /** The records of the last compilation, with or without errors; `null` if there was none or it failed. */
  #files: FolderCompilation['files'] | null = null;
  /** The problems of the current records; `null` without errors. */
  #overlay: ErrorPayload | null = null;
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(server: ViteDevServer, directory: string) {
    this.#server = server;
    this.#directory = directory;
  }

  /** Compiles the records if they have changed, after any compilation under way, and notifies open pages. */
  update(): Promise<void> {
    this.#work = this.#work.then(async () => {
      try {
        const last = this.#files;
        if (last !== null && isDeepStrictEqual(last, await readFolder(this.#directory))) return;
        const compilation = await compileSite(this.#directory);
        this.#files = compilation.files;
        this.#accept(compilation);
      } catch (error) {
        this.#files = null;
        const message = `The records cannot be read: ${error instanceof Error ? error.message : error}`;
        this.#refuse({ type: 'error', err: { message, stack: '', plugin: name } });
      }
    });
    return this.#work;
  }

  /** The last records without errors; `null` before there are any. */
  get compiled(): CompiledAtlas | null {
    return this.#compilation?.compiled ?? null;
  }

  #accept(compilation: FolderCompilation): void {
    const { compiled, problems } = compilation;
    if (compiled === null) {
      this.#refuse(overlayOf(compilation, this.#directory));
      return;
    }
    const { logger, root } = this.#server.config;
    if (problems.length > 0) logger.warn(reportOf(compilation, relative(root, this.#directory)));
    const wasBroken = this.#overlay !== null;
    const isFirst = this.#compilation === null;
    this.#compilation = compilation;
    this.#overlay = null;
    // An update without modules removes the overlay.
    if (wasBroken) this.#server.ws.send({ type: 'update', updates: [] });
    if (!isFirst || wasBroken) this.#server.ws.send({ type: 'custom', event: changedEvent });
  }

  #refuse(overlay: ErrorPayload): void {
    this.#overlay = overlay;
    this.#server.config.logger.error(overlay.err.message);
    this.#server.ws.send(overlay);
  }

  /** Updates when a file of the folder is added, changed or removed. */
  watch(): void {
    const { watcher, ws } = this.#server;
    watcher.add(this.#directory);
    // Until then, it notices no change.
    watcher.once('ready', () => this.update());
    const inFolder = `${this.#directory}/`;
    for (const event of ['add', 'change', 'unlink'] as const) {
      watcher.on(event, (path: string) => {
        if (!resolve(path).replaceAll('\\', '/').startsWith(inFolder)) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.update(), pauseMilliseconds);
      });
    }
    // Pages that are opened or reloaded meanwhile get the overlay, too.
    ws.on('vite:client:connect', (_: unknown, client) => {
      if (this.#overlay !== null) client.send(this.#overlay);
    });
  }

  /** Serves `data/…`; responds with 404 for files that were not compiled. */
  serve(): void {
    const { config, middlewares } = this.#server;
    middlewares.use((request, response, next) => {
      const [, path] = /^data\/(.*)/.exec(requestedPath(request, config.base)) ?? [];
      if (path === undefined) {
        next();
        return;
      }
      const contents =
        this.#compilation?.outputs?.get(path) ?? this.#compilation?.binaries.get(path);
      response.setHeader('Cache-Control', 'no-cache');
      // A page in a sandboxed frame has an opaque origin.
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (contents === undefined) {
        response.statusCode = this.#compilation === null ? 503 : 404;
        response.end();
        return;
      }
      response.setHeader('Content-Type', contentTypeOf(path) ?? 'text/plain');
      response.end(contents);
    });
  }
}

/**
 * Serves or writes the output of `compileSite` under `data/`. On an error, a build prints all problems and fails. The
 * development server keeps the last records without errors, shows the problems in an overlay, and sends
 * `atlas:changed` when new records are ready. `directory` is the records folder, relative to the project's root.
 */
export function records(directory: string): Plugin<CompiledRecords> {
  let folder = directory;
  let isBuild = false;
  let built: FolderCompilation | null = null;
  let recordsServer: RecordsServer | null = null;
  return {
    name,
    api: { compiled: () => built?.compiled ?? recordsServer?.compiled ?? null },
    configResolved({ root, command }) {
      folder = resolve(root, directory).replaceAll('\\', '/');
      isBuild = command === 'build';
    },
    async configureServer(server) {
      recordsServer = new RecordsServer(server, folder);
      recordsServer.watch();
      recordsServer.serve();
      await recordsServer.update();
    },
    // At the start, before the previously built site is removed.
    async buildStart() {
      if (!isBuild) return;
      const compilation = await compileSite(folder);
      if (compilation.outputs === null) this.error(reportOf(compilation, directory));
      if (compilation.problems.length > 0) this.warn(reportOf(compilation, directory));
      built = compilation;
    },
    generateBundle() {
      for (const [path, source] of filesOf(built)) {
        if (isOneOfMany(path)) continue;
        this.emitFile({ type: 'asset', fileName: `data/${path}`, source });
      }
    },
    // Written here instead of emitted, because Vite would list the sizes of all pairs and pins.
    writeBundle({ dir = '.' }) {
      const many = filesOf(built).filter(([path]) => isOneOfMany(path));
      for (const [path, source] of many) writeInto(dir, `data/${path}`, source);
      this.environment.logger.info(`data/: ${many.length} files of pairs and pins`);
    },
  };
}
