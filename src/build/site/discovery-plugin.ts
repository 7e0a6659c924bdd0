/** Vite plugin: feeds, calendars, manifests, sitemap, oEmbed responses and pictures, in a build or on request. */
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { picturePath } from '../discovery/addresses';
import { appIcons } from '../discovery/app-icons';
import type { DiscoveryContext } from '../discovery/context';
import { discoveryFiles } from '../discovery/discovery-files';
import { pagesOf } from '../discovery/page-kinds/page-kinds';
import { type PictureStore, pictureStore } from '../discovery/picture/picture-store';
import { contentTypeOf } from './headers';
import { bundlingOf } from './kept-scripts-plugin';
import { pageMakers, tasksAtATime } from './page-makers';
import { progress } from './progress';
import { siteContext, siteUrlOf } from './site-context';
import { forEachOf, kilobytes, requestedPath, writeInto } from './site-files';

/** The paths of this plugin's files. */
const ownPaths =
  /^(?:(?:pictures|oembed|icons)\/.*|(?:.*\/)?(?:(?:events|changes)\.atom|anniversaries\.ics|site\.webmanifest)|sitemap\.xml|robots\.txt)$/;

/** The files of a context, created once, because they are all created together. */
const madeFiles = new WeakMap<DiscoveryContext, ReadonlyMap<string, string>>();

function filesOf(context: DiscoveryContext): ReadonlyMap<string, string> {
  const files = madeFiles.get(context) ?? discoveryFiles(context);
  madeFiles.set(context, files);
  return files;
}

/** Creates a file for the development server; `null` if it is not one of this plugin's. */
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
  config: ResolvedConfig,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pages = pagesOf(context.atlas);
  const drawn = new Map<string, Uint8Array>();
  const step = progress(config.logger, 'pictures', pages.length);
  const { picture: draw } = pageMakers(context, bundlingOf(config));
  await forEachOf(pages, tasksAtATime, async (page) => {
    drawn.set(picturePath(page), await pictures.picture(page, context, draw));
    step();
  });
  await pictures.prune();
  return drawn;
}

/** Needs the records plugin. An invalid SITE_URL stops the build. */
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
    // Pictures do not depend on the scripts: one core draws them while another bundles the scripts.
    buildStart: {
      order: 'post',
      sequential: true,
      handler() {
        const context = config.command === 'build' ? siteContext(config) : null;
        if (context === null) return;
        drawn = drawAll(context, pictures, config);
        // `writeBundle` reports errors; if bundling the scripts fails, it never runs.
        drawn.catch(() => {});
      },
    },
    // Written here instead of emitted, because Vite would list the sizes of 1,200 files.
    async writeBundle({ dir = '.' }) {
      const context = siteContext(config);
      if (context === null) return;
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
