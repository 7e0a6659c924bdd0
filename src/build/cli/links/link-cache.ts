/** Caches the outcome of each address, so that no server is asked twice within a week. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type ArchiveAnswer, archiveAnswerSchema } from './archive';
import { isLost, type Outcome, outcomeSchema } from './outcome';

/** Ignored by Git, and removed by a clean install. */
export const defaultCacheFile = 'node_modules/.cache/sister-city-atlas/links.json';

const time = z.int().describe('Milliseconds since 1970');
const cacheSchema = z.object({
  version: z.literal(1),
  outcomes: z.record(z.string(), z.object({ time, value: outcomeSchema })),
  copies: z.record(z.string(), z.object({ time, value: archiveAnswerSchema })),
});
type CacheFile = z.infer<typeof cacheSchema>;

export const lifetime = 7 * 24 * 60 * 60 * 1000;

function readCache(file: string): CacheFile {
  try {
    return cacheSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Without a cache, or with one of another version, everything is checked again.
    return { version: 1, outcomes: {}, copies: {} };
  }
}

/** Earlier outcomes. `now` is in milliseconds since 1970. */
export class LinkCache {
  readonly #file: string;
  readonly #now: () => number;
  readonly #content: CacheFile;

  constructor(file: string, now: () => number, isFresh: boolean) {
    this.#file = file;
    this.#now = now;
    this.#content = isFresh ? { version: 1, outcomes: {}, copies: {} } : readCache(file);
  }

  /** Outcomes are valid for a week; lost addresses are checked again each time. */
  outcome(address: string): { readonly time: number; readonly value: Outcome } | undefined {
    const entry = this.#content.outcomes[address];
    return entry !== undefined && this.#holds(entry) && !isLost(entry.value) ? entry : undefined;
  }

  copy(address: string): ArchiveAnswer | undefined {
    const entry = this.#content.copies[address];
    return entry !== undefined && this.#holds(entry) && entry.value.copy !== 'unknown'
      ? entry.value
      : undefined;
  }

  putOutcome(address: string, value: Outcome): void {
    this.#content.outcomes[address] = { time: this.#now(), value };
    this.#save();
  }

  putCopy(address: string, value: ArchiveAnswer): void {
    this.#content.copies[address] = { time: this.#now(), value };
    this.#save();
  }

  #holds({ time }: { readonly time: number }): boolean {
    return this.#now() - time < lifetime;
  }

  /** Called after every answer, so that an interrupted run loses nothing. */
  #save(): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    const fresh = `${this.#file}.new-${process.pid}`;
    writeFileSync(fresh, `${JSON.stringify(this.#content, null, 2)}\n`);
    renameSync(fresh, this.#file);
  }
}
