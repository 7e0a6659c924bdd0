/** The import of a reader's list, from file to register. It continues while other pages are shown. */
import type { Day } from '../../core/domain/day';
import type { Register } from '../../core/domain/register';
import { loadPageMessages } from '../../core/i18n/page-messages';
import { asPartners, type Field, missingFields } from '../../core/importing/columns';
import type { OriginFault } from '../../core/importing/origin-fields';
import type { ReadOptions } from '../../core/importing/read-source';
import type { RegisterChanges } from '../../core/importing/register-changes';
import type { Documented } from '../../core/importing/register-file';
import type { Coded } from '../../core/importing/remark';
import { maxBytes, type SourceProblem } from '../../core/importing/source-table';
import { saveFile } from '../keep/save-file';
import { addressOfFile } from '../query/fetch-json';
import { setOwnRegister } from '../query/own-register';
import type { ImportReply, ImportRequest, ImportResult, OpenedSource } from './requests';

/** A list that was read, to compare a newer edition with. */
export interface EarlierList {
  readonly name: string;
  readonly columns: ReadonlyMap<Field, string>;
  readonly home: string;
  readonly register: Register;
}

export interface ImportState {
  /** The name of the file; `null` if none was chosen. */
  readonly name: string | null;
  /** The work in progress, and the share that is done. */
  readonly work: { readonly type: 'reading' | 'placing'; readonly share: number } | null;
  readonly problem: Coded<SourceProblem> | 'failed' | 'noPlaces' | 'noHome' | null;
  readonly options: ReadOptions;
  readonly source: OpenedSource | null;
  readonly columns: ReadonlyMap<Field, string>;
  /** The place whose partners the list contains; empty if the list has both ends. */
  readonly home: string;
  readonly result: ImportResult | null;
  /** The edition of the list that was read before. */
  readonly earlier: EarlierList | null;
  readonly faults: readonly OriginFault[];
  /** What the list changes in the site's register of that name. */
  readonly changes: { readonly name: string; readonly changes: RegisterChanges } | null;
}

const nothing: ImportState = {
  ...{ name: null, work: null, problem: null, options: {}, source: null, result: null },
  ...{ columns: new Map(), home: '', faults: [], changes: null, earlier: null },
};

/** What an import needs from the page. */
export interface ImportContext {
  readonly documented: Documented;
  readonly today: Day;
  readonly titleOf: (name: string) => string;
  /** Called when the list is put on the map or taken off. */
  readonly onShown: (isShown: boolean) => void;
}

/** What is still missing before pairs can be read. */
export function missingIn({ columns, home }: Pick<ImportState, 'columns' | 'home'>) {
  const hasHome = home.trim() !== '';
  return missingFields(hasHome ? asPartners(columns) : columns, { hasHome });
}

/** Whether the list has only one end of each pair. */
export function isOneSided(columns: ReadonlyMap<Field, string>): boolean {
  return missingFields(columns).some(([field]) => field === 'name1' || field === 'name2');
}

type KeepRequest = Extract<ImportRequest, { type: 'keep' }>;

class ImportSession {
  #state = nothing;
  #file: Blob | null = null;
  #worker: Worker | null = null;
  /** Started before there is a list, and unused. */
  #prepared: Worker | null = null;
  #context: ImportContext | null = null;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): ImportState => this.#state;

  #set(changes: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }

  #ask(request: ImportRequest, transfer: Transferable[] = []): void {
    if (this.#worker === null) {
      this.#worker = this.#prepared ?? this.#start();
      this.#prepared = null;
    }
    this.#worker.postMessage(request, transfer);
  }

  /** Loads the worker's script before there is a list. The returned function drops a worker that was not needed. */
  prepare(): () => void {
    if (this.#worker === null) this.#prepared ??= this.#start();
    return () => {
      this.#prepared?.terminate();
      this.#prepared = null;
    };
  }

  #start(): Worker {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => this.#take(data));
    worker.addEventListener('error', () => {
      // The next list starts another.
      if (worker === this.#prepared) {
        this.#prepared = null;
        return;
      }
      this.#stop();
      this.#set({ work: null, problem: 'failed' });
    });
    return worker;
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  /** Reads a file, or the same file again with other options. */
  async open(
    name: string,
    file: Blob,
    options: ReadOptions,
    context: ImportContext,
    earlier: EarlierList | null = null,
  ) {
    this.#stop();
    this.#context = context;
    this.#show(null);
    // When the same file is read again, the columns stay on the page, and the reader keeps their place.
    const { source, columns } = file === this.#file ? this.#state : nothing;
    this.#file = file;
    const work = { type: 'reading', share: 0 } as const;
    const home = earlier?.home ?? '';
    this.#set({ ...nothing, name, options, source, columns, home, work, earlier });
    window.addEventListener('beforeunload', warn);
    if (file.size > maxBytes) {
      const megabytes = String(Math.round(file.size / 1e6));
      this.#set({ work: null, problem: { code: 'too-large', values: { megabytes } } });
      return;
    }
    try {
      const bytes = await file.arrayBuffer();
      if (this.#file !== file) return;
      this.#ask({ type: 'open', bytes, options, folder: addressOfFile('').href }, [bytes]);
    } catch {
      // The file may have been deleted, or be in use by another program.
      this.#set({ work: null, problem: 'failed' });
    }
  }

  readAs(options: ReadOptions, context: ImportContext): void {
    if (this.#file === null || this.#state.name === null) return;
    void this.open(this.#state.name, this.#file, options, context, this.#state.earlier);
  }

  /** Reads a newer edition of the list, and compares both. */
  openNewer(name: string, file: Blob, context: ImportContext): void {
    const { name: earlierName, columns, home, result, earlier } = this.#state;
    const compared =
      earlierName !== null && result !== null
        ? { name: earlierName, columns, home, register: result.register }
        : earlier;
    void this.open(name, file, {}, context, compared);
  }

  /** Sets the field of a column; each field has at most one column. */
  setColumn(column: string, field: Field | null): void {
    const others = [...this.#state.columns].filter(
      ([known, name]) => name !== column && known !== field,
    );
    this.#set({ columns: new Map(field === null ? others : [...others, [field, column]]) });
  }

  setHome(home: string): void {
    this.#set({ home, problem: null });
  }

  import(context: ImportContext): void {
    this.#context = context;
    const { name, columns, home, earlier } = this.#state;
    if (name === null || missingIn(this.#state).length > 0) return;
    this.#set({ work: { type: 'placing', share: 0 }, problem: null, faults: [], changes: null });
    const { documented, today, titleOf } = context;
    this.#ask({
      ...{ type: 'import', columns: [...columns], home: home.trim(), documented, today },
      title: titleOf(name),
      earlier: earlier?.register ?? null,
    });
  }

  compare(name: string): void {
    this.#ask({ type: 'compare', name });
  }

  async keep(asked: Omit<KeepRequest, 'type' | 'messages'>): Promise<void> {
    this.#set({ faults: [], problem: null });
    const messages = await loadPageMessages('import', asked.language);
    this.#ask({ type: 'keep', ...asked, messages });
  }

  /** Cancels work in progress, and drops the list. */
  discard(): void {
    this.#stop();
    this.#show(null);
    this.#file = null;
    this.#context = null;
    window.removeEventListener('beforeunload', warn);
    this.#set(nothing);
  }

  /** Sets the register. The address must not name the list while there is none. */
  #show(register: Register | null): void {
    if (register === null) this.#context?.onShown(false);
    setOwnRegister(register);
    if (register !== null) this.#context?.onShown(true);
  }

  /** Shows a result as a register, unless it has been replaced. */
  #showResult(result: ImportResult): void {
    if (this.#state.result !== result) return;
    this.#show(result.register.pairs.count === 0 ? null : result.register);
  }

  /** Those of the earlier edition, which the reader may have corrected, if the list has them all. */
  #columnsOf({ columns, recognised }: OpenedSource): ReadonlyMap<Field, string> {
    const before = this.#state.earlier?.columns;
    const isSame =
      before !== undefined && [...before.values()].every((one) => columns.includes(one));
    return isSame ? before : new Map(recognised);
  }

  #take(reply: ImportReply): void {
    switch (reply.type) {
      case 'opened':
        this.#set({ source: reply.source, columns: this.#columnsOf(reply.source), work: null });
        if (this.#context !== null) this.import(this.#context);
        return;
      case 'progress':
        this.#set({ work: { type: 'placing', share: reply.share } });
        return;
      case 'imported':
        this.#set({ result: reply.result, work: null });
        // In a task of its own, because for a large list each of the two takes 100 ms.
        setTimeout(() => this.#showResult(reply.result));
        return;
      case 'compared':
        this.#set({ changes: { name: reply.name, changes: reply.changes } });
        return;
      case 'kept':
        saveFile(reply.name, reply.file);
        return;
      case 'faults':
        this.#set({ faults: reply.faults });
        return;
      case 'noHome':
      case 'noPlaces':
        this.#set({ work: null, problem: reply.type });
        return;
      case 'refused':
        this.#set({ work: null, problem: reply.problem });
        return;
    }
  }
}

/** Makes the browser ask whether to leave the page. */
function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** One per page: the list outlives the component that shows it. */
export const importSession = new ImportSession();
