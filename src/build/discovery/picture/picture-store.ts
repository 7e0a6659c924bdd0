/** The pictures of pages as PNG, cached on disk: drawing all of them takes long. */
import type { AtlasPage } from '../../../core/view/page-path';
import type { DiscoveryContext } from '../context';
import { type KeptFiles, keptFiles } from '../kept-files';
import { cardSvg, shownOn } from './card-svg';
import { rasterise } from './rasterise';

/** Draws the picture of a page, uncached. Throws a RangeError if the atlas has no such place or pair. */
export function drawPicture(page: AtlasPage, context: DiscoveryContext): Uint8Array {
  return rasterise(cardSvg(page, context));
}

/** Pictures keyed by their content, in a folder that may be deleted at any time. */
export interface PictureStore extends Pick<KeptFiles, 'prune'> {
  /** The picture of a page; calls `draw` on a cache miss. */
  picture(
    page: AtlasPage,
    context: DiscoveryContext,
    draw?: (page: AtlasPage) => Promise<Uint8Array> | Uint8Array,
  ): Promise<Uint8Array>;
}

export function pictureStore(folder: string): PictureStore {
  const files = keptFiles(folder, 'png', 'build/discovery');
  return {
    picture: (page, context, draw = () => drawPicture(page, context)) =>
      files.file(shownOn(page, context), () => draw(page)),
    prune: files.prune,
  };
}
