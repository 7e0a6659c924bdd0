/** Vite plugin: feeds, calendars, manifests, sitemap, oEmbed answers and pictures of the pages, built or made on request. */
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { picturePath } from '../discovery/addresses';
import { appIcons } from '../discovery/app-icons';
import type { DiscoveryContext } from '../discovery/context';
import { discoveryFiles } from '../discovery/discovery-files';
import { pagesOf } from '../discovery/page-kinds/page-kinds';
import { type PictureStore, pictureStore } from '../discovery/picture/picture-store';
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

/** Needs the records plugin beside it. A SITE_URL that cannot be used stops the build. */
export function discovery(): Plugin {
  let config: ResolvedConfig;
  let pictures: PictureStore;
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
    // Written here and not emitted, so that the list of sizes is not 1,200 lines of them.
    async writeBundle({ dir = '.' }) {
      const context = siteContext(config);
      if (context === null) return;
      const files = [...filesOf(context), ...appIcons()];
      for (const [path, text] of files) writeInto(dir, path, text);
      let bytes = 0;
      const pages = pagesOf(context.atlas);
      const tell = progress(config.logger, 'pictures', pages.length);
      const { picture: draw } = pageMakers(context);
      await forEachOf(pages, tasksAtATime, async (page) => {
        const picture = await pictures.picture(page, context, draw);
        bytes += picture.byteLength;
        writeInto(dir, picturePath(page), picture);
        tell();
      });
      await pictures.prune();
      config.logger.info(
        `pictures/: ${pages.length} files, ${kilobytes(bytes)}; feeds, calendars, manifests, sitemap, oEmbed: ${files.length} files`,
      );
    },
  };
}
