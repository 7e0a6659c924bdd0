/** The picture of a page as PNG, kept on disk: drawing all of them takes long. */
import type { AtlasPage } from '../../../core/view/page-path';
import type { DiscoveryContext } from '../context';
import { type KeptFiles, keptFiles } from '../kept-files';
import { cardSvg, shownOn } from './card-svg';
import { rasterise } from './rasterise';

/** The picture of a page, drawn anew. Throws a RangeError where the atlas has no such place or pair. */
export function drawPicture(page: AtlasPage, context: DiscoveryContext): Uint8Array {
  return rasterise(cardSvg(page, context));
}

/** Pictures by what they show, in a folder that may be deleted at any time. */
export interface PictureStore extends Pick<KeptFiles, 'prune'> {
  /** The picture of a page; `draw` makes it where it is not there yet. */
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
