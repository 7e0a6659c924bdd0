/** Vite plugin: feeds, calendars, manifests, sitemap, oEmbed answers and pictures of the pages, built or made on request. */
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { picturePath } from '../discovery/addresses';
import { appIcons } from '../discovery/app-icons';
import type { DiscoveryContext } from '../discovery/context';
import { discoveryFiles } from '../discovery/discovery-files';
import { pagesOf } from '../discovery/page-kinds/page-kinds';
import { type PictureStore, pictureStore } from '../discovery/picture/picture-store';
import { collectGarbage } from './collect-garbage';
import { contentTypeOf } from './headers';
import { pageMakers, tasksAtATime } from './page-makers';
import { progress } from './progress';
import { siteContext, siteUrlOf } from './site-context';
import { forEachOf, kilobytes, requestedPath, writeInto } from './site-files';

/** Paths of what this plugin makes. */
const ownPaths =
  /^(?:(?:pictures|oembed|icons)\/.*|(?:.*\/)?(?:(?:events|changes)\.atom|anniversaries\.ics|site\.webmanifest)|sitemap\.xml|robots\.txt)$/;

/** The files of a context, made once: an answer of oEmbed comes with all others. */
const madeFiles = new WeakMap<DiscoveryContext, ReadonlyMap<string, string>>();

function filesOf(context: DiscoveryContext): ReadonlyMap<string, string> {
  const files = madeFiles.get(context) ?? discoveryFiles(context);
  madeFiles.set(context, files);
  return files;
}

/** A file that a development server is asked for, or `null` of what is not this plugin's. */
async function makeFile(
  path: string,
  config: ResolvedConfig,
  pictures: PictureStore,
): Promise<string | Uint8Array | null> {
  const context = siteContext(config);
  if (context === null) return null;
  const page = pagesOf(context.atlas).find((each) => picturePath(each) === path);
  if (page !== undefined) return pictures.picture(page, context);
  return filesOf(context).get(path) ?? appIcons().get(path) ?? null;
}

/** The pictures of all pages, by their paths. */
async function drawAll(
  context: DiscoveryContext,
  pictures: PictureStore,
  { logger }: ResolvedConfig,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pages = pagesOf(context.atlas);
  const drawn = new Map<string, Uint8Array>();
  const tell = progress(logger, 'pictures', pages.length);
  const { picture: draw } = pageMakers(context);
  await forEachOf(pages, tasksAtATime, async (page) => {
    drawn.set(picturePath(page), await pictures.picture(page, context, draw));
    tell();
  });
  await pictures.prune();
  return drawn;
}

/** Needs the records plugin beside it. A SITE_URL that cannot be used stops the build. */
export function discovery(): Plugin {
  let config: ResolvedConfig;
  let pictures: PictureStore;
  let drawn: Promise<ReadonlyMap<string, Uint8Array>> | null = null;
  return {
    name: 'sister-city-atlas:discovery',
    configResolved(resolved) {
      config = resolved;
      siteUrlOf(config);
      pictures = pictureStore(join(config.cacheDir, 'pictures'));
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = requestedPath(request, config.base);
        if (!ownPaths.test(path)) {
          next();
          return;
        }
        makeFile(path, config, pictures).then((file) => {
          if (file === null) {
            next();
            return;
          }
          response.setHeader('Content-Type', contentTypeOf(path) ?? 'application/octet-stream');
          response.end(file);
        }, next);
      });
    },
    // They need nothing of the scripts: while one core bundles those, the other has time.
    buildStart: {
      order: 'post',
      sequential: true,
      handler() {
        const context = config.command === 'build' ? siteContext(config) : null;
        if (context === null) return;
        drawn = drawAll(context, pictures, config);
        // Whoever waits for it is told; where the scripts fail, nobody does.
        drawn.catch(() => {});
      },
    },
    // Written here and not emitted, so that the list of sizes is not 1,200 lines of them.
    async writeBundle({ dir = '.' }) {
      const context = siteContext(config);
      if (context === null) return;
      // The scripts are made; pages, which come next, need much.
      collectGarbage();
      const files = [...filesOf(context), ...appIcons()];
      for (const [path, text] of files) writeInto(dir, path, text);
      let bytes = 0;
      const all = (await drawn) ?? new Map();
      for (const [path, picture] of all) {
        bytes += picture.byteLength;
        writeInto(dir, path, picture);
      }
      drawn = null;
      config.logger.info(
        `pictures/: ${all.size} files, ${kilobytes(bytes)}; feeds, calendars, manifests, sitemap, oEmbed: ${files.length} files`,
      );
    },
  };
}
