import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contextOfMadeUpRecords } from '../../../test/sound-site';
import { dayOf } from '../../core/domain/day';
import { languages } from '../../core/domain/language';
import type { DiscoveryContext } from '../discovery/context';
import { composePageFiles, type PageFrame } from './page-files';
import { pageStore } from './page-store';

const context = contextOfMadeUpRecords(130);
const today = dayOf(2026, 11, 22);
const [first = ''] = context.atlas.pairs.keys();
const shell =
  '<html lang="en"><head><!--head--><script></script><script type="module"></script></head><body><div id="prerendered"></div></body></html>';
const firstFiles = { style: 'a.css', script: 'a.js', inlineScript: '' };
const page = { kind: 'pair', id: first } as const;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the store of pages', () => {
  /** The page as the store has it on a day, and whether it was made for that. */
  async function ask(asked: DiscoveryContext, style = '', day = today) {
    const frame: PageFrame = {
      shell,
      style,
      inlineScript: '',
      mapScript: 'm.js',
      first: firstFiles,
    };
    let isMade = false;
    const files = await pageStore(folder, asked, day, frame).page(page, () => {
      isMade = true;
      return composePageFiles(page, asked, day, frame);
    });
    return { files, isMade };
  }

  it('makes a page once in every language, with the files that it refers to', async () => {
    const { files, isMade } = await ask(context);
    expect(isMade).toBe(true);
    expect(files.pages.map(({ language }) => language)).toEqual(languages);
    expect(await ask(context)).toEqual({ files, isMade: false });
    const [[path] = ['']] = files.shared;
    expect(files.shared).toHaveLength(1);
    for (const { html } of files.pages) expect(html).toContain(`${path}#e`);
  });

  it('makes it again when something changes that stands on it', async () => {
    await ask(context);
    const dossier = context.dossiers.get(page.id);
    const [event, ...others] = dossier?.events ?? [];
    if (dossier === undefined || event === undefined) throw new Error('no event');
    const events = [{ ...event, summary: { en: 'Another' } }, ...others];
    const dossiers = new Map([...context.dossiers, [page.id, { ...dossier, events }]]);
    const changed = await ask({ ...context, dossiers });
    expect(changed.isMade).toBe(true);
    expect(changed.files.pages[0]?.html).toContain('Another');
    expect((await ask(context, 'another')).isMade).toBe(true);
  });

  it('keeps it when something changes elsewhere', async () => {
    await ask(context);
    const elsewhere = [...context.dossiers].filter(([id]) => id === page.id);
    expect((await ask({ ...context, dossiers: new Map(elsewhere) })).isMade).toBe(false);
  });

  it('keeps it on another day, on which its tie stands as before', async () => {
    await ask(context);
    const next = contextOfMadeUpRecords(130, dayOf(2026, 11, 23));
    expect((await ask(next, '', dayOf(2026, 11, 23))).isMade).toBe(false);
  });
});
