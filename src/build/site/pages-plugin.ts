/** Vite plugin: fills the shells and makes a page for each city and relationship, in a build or on request. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, ResolvedConfig } from 'vite';
import { languages } from '../../core/domain/language';
import { isSubjectPage, pagePath, parsePagePath } from '../../core/view/page-path';
import { home } from '../discovery/addresses';
import type { DiscoveryContext } from '../discovery/context';
import { isThere, pagesOf } from '../discovery/page-kinds/page-kinds';
import { type ContentLimits, contentLimits } from '../pages/content-limits';
import { type FirstFiles, fillShell, firstScript } from '../pages/fill-shell';
import { composePageFiles, type PageFiles, type PageFrame } from '../pages/page-files';
import { pageStore } from '../pages/page-store';
import { pageStyle } from '../pages/page-style';
import { underPolicy } from '../pages/policy';
import { SharedFiles } from '../pages/shared-files';
import { composeEmbed, composePage, type PageParts } from '../pages/site-pages';
import { beforePaintScript } from './before-paint-plugin';
import { bundleScript } from './bundle-script';
import { pageBudget } from './first-load';
import { olderStyleFile } from './older-style';
import { pageMakers, tasksAtATime } from './page-makers';
import { progress } from './progress';
import { siteContext } from './site-context';
import { forEachOf, kilobytes, requestedPath, writeInto } from './site-files';

/** The parts of the page at a path of the site; `null` if there is none. */
function partsAt(path: string, context: DiscoveryContext): PageParts | null {
  const today = context.scene.reference;
  if (path === 'embed.html') return composeEmbed(context, today);
  const address = parsePagePath(path);
  if (address === null) return null;
  const { page, language } = address;
  if (!isThere(page, context.atlas)) return null;
  return composePage(page, language ?? 'en', context, today);
}

/** The maximum size of a compressed page in bytes: ten packets, less what the policy adds. */
const maxBytes = pageBudget - 400;

/** Composes a page that must fit into the first round trip. */
type ComposeFirst = (limits: ContentLimits, shared: SharedFiles) => PageParts;

/** The page with as much content as fits into the first packets, and the files that it refers to. */
function fitContent(compose: ComposeFirst, { shell, style, mapScript }: PageFrame) {
  let html = '';
  let shared = new SharedFiles();
  for (const limits of contentLimits) {
    shared = new SharedFiles();
    html = fillShell(shell, compose(limits, shared), style, mapScript);
    if (gzipSync(html).byteLength <= maxBytes) break;
  }
  return { html, shared };
}

/** The script of the drawn map, which works before the app. */
function drawnLinksScript(root: string): Promise<string> {
  return bundleScript(root, { entry: 'src/browser/shell/drawn-links.ts', format: 'iife' });
}

/** Style and script as shared files, and how pages refer to them. */
function shareFirst({ shell, style, inlineScript }: PageFrame) {
  const shared = new SharedFiles();
  const script = shared.pathOf(firstScript(shell, inlineScript), 'js');
  const first: FirstFiles = { style: shared.pathOf(style, 'css'), script, inlineScript };
  return { first, shared };
}

/** The file for a page's path: a folder has an `index.html`. */
function fileOf(path: string): string {
  return path.endsWith('.html') ? path : `${path}index.html`;
}

/**
 * In a build, Vite first builds the shells `index.html` and `embed.html` with their scripts; then they are filled. The
 * pages of places and pairs, and those in other languages, are made from `index.html`. Needs the records plugin.
 */
export function pages(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'sister-city-atlas:pages',
    configResolved(resolved) {
      config = resolved;
    },
    // Vite serves the shells itself; all other pages are made from the home page's shell.
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
    // Written here instead of emitted, because Vite would list the sizes of a thousand pages.
    async writeBundle({ dir = '.' }) {
      const context = siteContext(config);
      if (context === null) return;
      const today = context.scene.reference;
      let bytes = 0;
      let written = 0;
      const write = (path: string, html: string) => {
        writeInto(dir, fileOf(path), html);
        bytes += Buffer.byteLength(html);
        written += 1;
      };
      const writeShared = (files: PageFiles['shared']) => {
        for (const [path, text] of files) writeInto(dir, path, text);
      };
      const scripts = new SharedFiles();
      const frame: PageFrame = {
        shell: readFileSync(join(dir, 'index.html'), 'utf8'),
        style: pageStyle(),
        inlineScript: await beforePaintScript(config.root),
        mapScript: scripts.pathOf(await drawnLinksScript(config.root), 'js'),
        first: null,
      };
      writeShared([...scripts.files, olderStyleFile(config.root)]);
      const writeFirst = (path: string, compose: ComposeFirst, of = frame) => {
        const { html, shared } = fitContent(compose, of);
        write(path, underPolicy(html, path, [frame.inlineScript]));
        writeShared([...shared.files]);
      };
      const embedShell = readFileSync(join(dir, 'embed.html'), 'utf8');
      const composeFrame: ComposeFirst = (...limits) => composeEmbed(context, today, ...limits);
      writeFirst('embed.html', composeFrame, { ...frame, shell: embedShell });
      for (const language of languages) {
        writeFirst(pagePath(home, language), (...limits) =>
          composePage(home, language, context, today, ...limits),
        );
      }
      // If there are few pairs, every page contains everything itself.
      const common = context.scene.resting === null ? null : shareFirst(frame);
      writeShared([...(common?.shared.files ?? [])]);
      const inner: PageFrame = { ...frame, first: common?.first ?? null };
      const makers = pageMakers(context);
      const store = pageStore(join(config.cacheDir, 'pages'), context, today, inner);
      const all = pagesOf(context.atlas).filter((page) => page.kind !== home.kind);
      const step = progress(config.logger, 'pages', all.length);
      await forEachOf(all, tasksAtATime, async (page) => {
        const files = isSubjectPage(page)
          ? await store.page(page, () => makers.files(page, inner))
          : composePageFiles(page, context, today, inner);
        for (const { language, html } of files.pages) write(pagePath(page, language), html);
        writeShared(files.shared);
        step();
      });
      await store.prune();
      // The following plugins need the memory.
      await makers.close();
      config.logger.info(`pages: ${written} files, ${kilobytes(bytes)}`);
    },
    async closeBundle() {
      const context = siteContext(config);
      if (context !== null) await pageMakers(context).close();
    },
  };
}
