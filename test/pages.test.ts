import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anniversaryCalendars } from '../src/build/discovery/anniversaries-calendar';
import { type DiscoveryContext, discoveryContext } from '../src/build/discovery/context';
import { pagesOf } from '../src/build/discovery/page-kinds/page-kinds';
import { fillShell } from '../src/build/pages/fill-shell';
import { pageStyle } from '../src/build/pages/page-style';
import { composeEmbed, composePage, type PageParts } from '../src/build/pages/site-pages';
import { dayOf } from '../src/core/domain/day';
import { languages, localize } from '../src/core/domain/language';
import { linkToArchive, linkToPassage } from '../src/core/domain/source-link';
import { escapeHtml } from '../src/core/embedding/snippet';
import { pagePath } from '../src/core/view/page-path';
import { compiledRealRecords } from './real-records';
import { contextOfSoundRecords } from './sound-site';

const today = dayOf(2026, 11, 22);
/** In milliseconds: drawing about two hundred maps may be slow on a busy machine. */
const testTimeout = 120_000;

function pagesInLanguages({ atlas }: DiscoveryContext) {
  return pagesOf(atlas).flatMap((page) => languages.map((language) => ({ page, language })));
}

/** The site of the project's own records. */
async function realContext(): Promise<DiscoveryContext> {
  const { compiled } = await compiledRealRecords();
  if (compiled === null) throw new Error('the records have an error');
  return discoveryContext(compiled, null, today);
}

function linksOf({ content }: PageParts): string[] {
  return [...content.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
}

/** An address as a browser requests it. */
function asAsked(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}

/** A link as a path from the site's root, if it leads to the site. */
function pathInSite(href: string, { path }: PageParts): string | null {
  const root = 'https://site.test/atlas/';
  const url = new URL(href, root + path);
  return url.href.startsWith(root) ? url.href.slice(root.length) : null;
}

describe(
  'the pages of the real records',
  async () => {
    const context = await realContext();
    const addressed = pagesInLanguages(context);
    const paths = addressed.map(({ page, language }) => pagePath(page, language));
    // All pages in English, and a sample of each kind in the other languages, because drawing all takes long.
    const all = addressed
      .filter(({ language }, index) => language === 'en' || index % 9 === 0)
      .map(({ page, language }) => ({ page, parts: composePage(page, language, context, today) }));

    it('are, in every language: home, calendar, and one for each place, pair and story', () => {
      const { atlas, stories } = context;
      expect(paths).toHaveLength(5 * (2 + atlas.places.size + atlas.pairs.size + stories.size));
      expect(new Set(paths).size).toBe(paths.length);
      for (const { parts } of all) expect(paths).toContain(parts.path);
    });

    it('link to existing pages and files, and not to parts of themselves', () => {
      const there = new Set([
        ...paths,
        ...anniversaryCalendars(context).keys(),
        ...['pairs.csv', 'events.csv', 'articles.csv'].map((file) => `data/${file}`),
      ]);
      const broken = all.flatMap(({ parts }) =>
        linksOf(parts).flatMap((href) => {
          const path = pathInSite(href, parts);
          return href.startsWith('#') || (path !== null && !there.has(path))
            ? [`${parts.path}: ${href}`]
            : [];
        }),
      );
      expect(broken).toEqual([]);
    });

    it('of pairs link to the passage in every article, and to its archive copies', () => {
      for (const { page, parts } of all) {
        if (page.kind !== 'pair') continue;
        const links = new Set(linksOf(parts).map(asAsked));
        const sources = (context.dossiers.get(page.id)?.events ?? []).flatMap(
          (event) => event.sources,
        );
        expect(sources.length).toBeGreaterThan(0);
        for (const { article, passage } of sources) {
          expect(links, parts.path).toContain(asAsked(linkToPassage(article.url, passage)));
          expect(links, parts.path).toContain(asAsked(linkToArchive(article)));
          expect(parts.content).toContain(escapeHtml(article.title));
        }
      }
    });

    it('of places have all their events, and link to each partner', () => {
      for (const { page, parts } of all) {
        if (page.kind !== 'place') continue;
        const pairs = context.atlas.pairsByPlace.get(page.id) ?? [];
        const events = pairs.flatMap(({ id }) => context.dossiers.get(id)?.events ?? []);
        expect(parts.content.match(/<h3>/g) ?? [], parts.path).toHaveLength(events.length);
        const paths = linksOf(parts).map((href) => pathInSite(href, parts));
        for (const { id } of pairs) {
          expect(paths).toContain(pagePath({ kind: 'pair', id }, parts.language));
        }
      }
    });

    it('of stories have text, map and sources of every step, with links to the passages', () => {
      for (const { page, parts } of all) {
        if (page.kind !== 'story') continue;
        const steps = context.stories.get(page.id)?.steps ?? [];
        expect(steps.length).toBeGreaterThan(1);
        expect(parts.content.match(/<svg class="m"/g), parts.path).toHaveLength(steps.length);
        const links = linksOf(parts).map(asAsked);
        for (const { heading, text, sources } of steps) {
          for (const said of [heading, text]) {
            expect(parts.content).toContain(escapeHtml(localize(said, parts.language).text));
          }
          for (const { article, passage } of sources) {
            expect(links, parts.path).toContain(asAsked(linkToPassage(article.url, passage)));
          }
        }
      }
    });

    it('have one first-level heading, a named map, and no inline style or script', () => {
      for (const { page, parts } of all) {
        expect(parts.content.match(/<h1>/g), parts.path).toHaveLength(1);
        // The calendar has no map.
        if (page.kind !== 'anniversaries') {
          expect(parts.content).toMatch(/<svg class="m"[^>]*><g role="img" aria-label="[^"]+"/);
        }
        expect(parts.content).not.toMatch(/<script| style=| on\w+=|NaN|undefined/);
      }
    });
  },
  testTimeout,
);

describe('a page of hostile records', () => {
  const hostile = `"><script>alert('&')</script>`;

  it('escapes their texts', () => {
    const sound = contextOfSoundRecords(null);
    const [place] = [...sound.atlas.places.values()];
    if (place === undefined) throw new Error('no place');
    Object.assign(place.names, { en: hostile });
    for (const dossier of sound.dossiers.values()) {
      for (const event of dossier.events) {
        Object.assign(event.summary, { en: hostile });
        for (const { article } of event.sources) Object.assign(article, { title: hostile });
      }
    }
    for (const { page, language } of pagesInLanguages(sound)) {
      const { content } = composePage(page, language, sound, today);
      expect(content).not.toContain('<script');
    }
  });
});

describe('a shell', () => {
  const context = contextOfSoundRecords(null);
  const shell = readFileSync(new URL('../index.html', import.meta.url), 'utf8');
  const built = shell.replaceAll('"/', '"./');

  it('is filled with addresses that are relative to the folder of the page', () => {
    const page = pagesOf(context.atlas).find(({ kind }) => kind === 'pair');
    if (page === undefined) throw new Error('no pair');
    const parts = composePage(page, 'ru', context, today);
    const html = fillShell(built, parts, pageStyle());
    expect(html).toContain('<html lang="ru" data-root="../../../">');
    expect(html).toContain('href="../../../icon.svg"');
    // Alone it leads to the page itself.
    expect(html).not.toMatch(/"\.\/[^"]/);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).toContain('<title>');
  });

  it('of the embed opens links in a new tab', () => {
    const embed = composeEmbed(context, today);
    const embedShell = readFileSync(new URL('../embed.html', import.meta.url), 'utf8');
    const html = fillShell(embedShell, embed, pageStyle());
    expect(html).toContain('<div id="prerendered" class="embed">');
    const links = [...embed.content.matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
    expect(links.length).toBeGreaterThan(0);
    for (const tag of links) expect(tag).toContain('target="_blank"');
  });

  it('without a place for the content is an error', () => {
    const parts = composePage({ kind: 'home' }, 'en', context, today);
    expect(() => fillShell('<html lang="en"><head></head>', parts, '')).toThrow(/lacks/);
  });
});
