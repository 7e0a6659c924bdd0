/** Vite plugin: fills the shells and gives every city and relationship a page, built or on request. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, ResolvedConfig } from 'vite';
import { dayOfTime } from '../../core/domain/day';
import { type Language, languages } from '../../core/domain/language';
import { type AtlasPage, isSubjectPage, pagePath, parsePagePath } from '../../core/view/page-path';
import type { DiscoveryContext } from '../discovery/context';
import { isThere, pagesOf } from '../discovery/page-kinds/page-kinds';
import { type FirstFiles, fillShell, firstScript } from '../pages/fill-shell';
import { everything, type FirstSight, firstSights } from '../pages/first-sight';
import { pageStore } from '../pages/page-store';
import { pageStyle } from '../pages/page-style';
import { SharedFiles } from '../pages/shared-files';
import { composeEmbed, composePage, type PageParts } from '../pages/site-pages';
import { beforePaintScript } from './before-paint-plugin';
import { bundleScript } from './bundle-script';
import { pageBudget } from './first-load';
import { progress } from './progress';
import { siteContext } from './site-context';
import { kilobytes, requestedPath, writeInto } from './site-files';

/** What the page at a path of the site holds, or `null` where there is none. */
function partsAt(path: string, context: DiscoveryContext): PageParts | null {
  const today = dayOfTime(Date.now());
  if (path === 'embed.html') return composeEmbed(context, today);
  const address = parsePagePath(path);
  if (address === null) return null;
  const { page, language } = address;
  if (!isThere(page, context.atlas)) return null;
  return composePage(page, language ?? 'en', context, today);
}

/** Bytes of a page, compressed: ten packets, less what the policy adds. */
const maxBytes = pageBudget - 400;

/** The page with as much in it as fits into the first packets, and in `files` what it refers to. */
function fitFirstSight(files: SharedFiles, compose: (sight: FirstSight) => string): string {
  let html = '';
  for (const sight of firstSights) {
    files.take();
    html = compose(sight);
    if (gzipSync(html).byteLength <= maxBytes) break;
  }
  return html;
}

/** What answers on the drawn map before the app does. */
function drawnLinksScript(root: string): Promise<string> {
  return bundleScript(root, { entry: 'src/browser/shell/drawn-links.ts', format: 'iife' });
}

/** Style and script as files, for pages that refer to them. */
async function firstFiles(
  shell: string,
  style: string,
  shared: SharedFiles,
  root: string,
): Promise<FirstFiles> {
  const inlineScript = await beforePaintScript(root);
  return {
    style: shared.pathOf(style, 'css'),
    script: shared.pathOf(firstScript(shell, inlineScript), 'js'),
    inlineScript,
  };
}

async function writeAll(dir: string, files: Iterable<readonly [string, string]>): Promise<void> {
  for (const [path, text] of files) await writeInto(dir, path, text);
}

/** The file of a page's path: folders hold an `index.html`. */
function fileOf(path: string): string {
  return path.endsWith('.html') ? path : `${path}index.html`;
}

/**
 * In a build, the shells `index.html` and `embed.html` are built first, with their scripts, and then
 * filled; pages of places and pairs, and those in other languages, are made from `index.html`. Needs
 * the records plugin beside it.
 */
export function pages(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'sister-city-atlas:pages',
    configResolved(resolved) {
      config = resolved;
    },
    // Vite itself serves the shells; the others are made from the home page's.
    configureServer({ middlewares, transformIndexHtml }) {
      middlewares.use((request, response, next) => {
        const path = requestedPath(request, config.base);
        const context = parsePagePath(path) === null ? null : siteContext(config);
        if (path === '' || context === null || partsAt(path, context) === null) {
          next();
          return;
        }
        if (!path.endsWith('/')) {
          response.writeHead(301, { Location: `${config.base}${path}/` });
          response.end();
          return;
        }
        readFile(join(config.root, 'index.html'), 'utf8')
          .then((shell) => transformIndexHtml(`${config.base}${path}`, shell))
          .then((html) => {
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(html);
          })
          .catch(next);
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler(shell, { path, server }) {
        if (server === undefined) return shell;
        const context = siteContext(config);
        const parts = context && partsAt(path.replace(/^\//, ''), context);
        return parts ? fillShell(shell, parts, pageStyle()) : shell;
      },
    },
    // Written here and not emitted, so that the list of sizes is not a thousand lines of them.
    async writeBundle({ dir = '.' }) {
      const context = siteContext(config);
      if (context === null) return;
      const today = dayOfTime(Date.now());
      const style = pageStyle();
      const shell = await readFile(join(dir, 'index.html'), 'utf8');
      const embedShell = await readFile(join(dir, 'embed.html'), 'utf8');
      let bytes = 0;
      let written = 0;
      const write = async (path: string, html: string) => {
        await writeInto(dir, fileOf(path), html);
        bytes += Buffer.byteLength(html);
        written += 1;
      };
      const firstLinks = new SharedFiles();
      const mapScript = firstLinks.pathOf(await drawnLinksScript(config.root), 'js');
      await writeAll(dir, firstLinks.take());
      const embed = fitFirstSight(firstLinks, (sight) => {
        const parts = composeEmbed(context, today, sight, firstLinks);
        return fillShell(embedShell, parts, style, mapScript);
      });
      await write('embed.html', embed);
      await writeAll(dir, firstLinks.take());
      // Where pairs are few, every page holds everything itself.
      const shared = context.scene.resting === null ? null : new SharedFiles();
      const takeShared = () => shared?.take() ?? new Map<string, string>();
      const first = shared && (await firstFiles(shell, style, shared, config.root));
      await writeAll(dir, takeShared());
      const composeIn = (page: AtlasPage, language: Language) => {
        const parts = composePage(page, language, context, today, everything, shared);
        return fillShell(shell, parts, style, mapScript, first);
      };
      const frame = { shell, style, first, mapScript, today };
      const store = pageStore(join(config.cacheDir, 'pages'), context, frame, takeShared);
      const all = pagesOf(context.atlas);
      const tell = progress(config.logger, 'pages', all.length);
      for (const page of all) {
        if (isSubjectPage(page)) {
          const files = await store.page(page, (language) => composeIn(page, language));
          for (const { language, html } of files.pages) await write(pagePath(page, language), html);
          await writeAll(dir, files.shared);
        } else if (page.kind === 'home') {
          for (const language of languages) {
            const html = fitFirstSight(firstLinks, (sight) => {
              const parts = composePage(page, language, context, today, sight, firstLinks);
              return fillShell(shell, parts, style, mapScript);
            });
            await write(pagePath(page, language), html);
            await writeAll(dir, firstLinks.take());
          }
        } else {
          for (const language of languages) {
            await write(pagePath(page, language), composeIn(page, language));
          }
          await writeAll(dir, takeShared());
        }
        tell();
      }
      await store.prune();
      config.logger.info(`pages: ${written} files, ${kilobytes(bytes)}`);
    },
  };
}
