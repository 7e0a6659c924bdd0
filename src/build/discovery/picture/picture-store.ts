/** The picture of a page as PNG, kept on disk: drawing all of them takes long. */
import type { AtlasPage } from '../../../core/view/page-path';
import type { DiscoveryContext } from '../context';
import { type KeptFiles, keptFiles } from '../kept-files';
import { cardSvg, shownOn } from './card-svg';
import { rasterise } from './rasterise';

/** Pictures by what they show, in a folder that may be deleted at any time. */
export interface PictureStore extends Pick<KeptFiles, 'prune'> {
  /** The picture of a page, drawn where it is not there yet. */
  picture(page: AtlasPage, context: DiscoveryContext): Promise<Uint8Array>;
}

export function pictureStore(folder: string): PictureStore {
  const files = keptFiles(folder, 'png', 'build/discovery');
  return {
    picture: (page, context) =>
      files.file(shownOn(page, context), () => rasterise(cardSvg(page, context))),
    prune: files.prune,
  };
}
