import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contextOfMadeUpRecords } from '../../../test/sound-site';
import { dayOf } from '../../core/domain/day';
import { languages } from '../../core/domain/language';
import type { DiscoveryContext } from '../discovery/context';
import { pageStore } from './page-store';
import { SharedFiles } from './shared-files';
import { composePage } from './site-pages';

const context = contextOfMadeUpRecords(130);
const today = dayOf(2026, 11, 22);
const [first = ''] = context.atlas.pairs.keys();
const page = { kind: 'pair', id: first } as const;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the store of pages', () => {
  /** The page as the store has it, and in how many languages it was made for that. */
  async function ask(asked: DiscoveryContext, frame: object = {}) {
    const shared = new SharedFiles();
    let made = 0;
    const store = pageStore(folder, asked, frame, () => shared.take());
    const files = await store.page(page, (language) => {
      made += 1;
      return composePage(page, language, asked, today, undefined, shared).content;
    });
    return { files, made };
  }

  it('makes a page once in every language, with the files that it refers to', async () => {
    const { files, made } = await ask(context);
    expect(made).toBe(languages.length);
    expect(await ask(context)).toEqual({ files, made: 0 });
    const [[path] = ['']] = files.shared;
    expect(files.shared).toHaveLength(1);
    for (const { html } of files.pages) expect(html).toContain(`${path}#l`);
  });

  it('makes it again when something changes that stands on it', async () => {
    await ask(context);
    const dossier = context.dossiers.get(page.id);
    const [event, ...others] = dossier?.events ?? [];
    if (dossier === undefined || event === undefined) throw new Error('no event');
    const events = [{ ...event, summary: { en: 'Another' } }, ...others];
    const dossiers = new Map([...context.dossiers, [page.id, { ...dossier, events }]]);
    const changed = await ask({ ...context, dossiers });
    expect(changed.made).toBe(languages.length);
    expect(changed.files.pages[0]?.html).toContain('Another');
    expect((await ask(context, { style: 'another' })).made).toBe(languages.length);
  });

  it('keeps it when something changes elsewhere', async () => {
    await ask(context);
    const elsewhere = [...context.dossiers].filter(([id]) => id === page.id);
    expect((await ask({ ...context, dossiers: new Map(elsewhere) })).made).toBe(0);
  });
});
