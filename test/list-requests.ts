/** Requests to the worker that imports a reader's own list, without a worker. */
import { ListWork } from '../src/browser/own-list/list-work';
import type { ImportReply, ImportRequest } from '../src/browser/own-list/requests';
import { dayOf } from '../src/core/domain/day';
import { en } from '../src/core/i18n/messages/import/en';
import type { ReadOptions } from '../src/core/importing/read-source';

/** The worker's processing of a list, with its replies. */
export class Work {
  readonly replies: ImportReply[] = [];
  readonly #work = new ListWork((reply) => this.replies.push(reply));

  async ask<Type extends ImportReply['type']>(
    request: ImportRequest,
    type: Type,
  ): Promise<Extract<ImportReply, { type: Type }>> {
    await this.#work.answer(request);
    const last = this.replies.at(-1);
    if (last?.type !== type) throw new Error(`it answered ${JSON.stringify(last)}`);
    return last as Extract<ImportReply, { type: Type }>;
  }

  open(text: string) {
    return this.openBytes(new TextEncoder().encode(text));
  }

  openBytes({ buffer: bytes }: Uint8Array<ArrayBuffer>, options: ReadOptions = {}) {
    const folder = 'https://atlas.example/data/';
    return this.ask({ type: 'open', bytes, options, folder }, 'opened');
  }
}

export const today = dayOf(2026, 11, 28);

/** Requests without what differs between tests. */
export const importing = {
  type: 'import',
  home: '',
  documented: { places: [], pairs: [] },
  title: 'list.csv (only in this browser)',
  today,
  earlier: null,
} as const;
export const keeping = {
  type: 'keep',
  isPublished: false,
  language: 'en',
  messages: en,
  today,
} as const;
export const origin = {
  ...{ name: 'office-list', source: 'A list', address: 'https://example.org/list' },
  ...{ licence: 'CC BY 4.0', retrieved: '2026-11-27' },
};
