/** Saves the map as a picture; the code that draws it loads with the first one. */
import { type RefObject, useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import type { Scene } from '../../core/view/scene';
import type { View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import type { AtlasMap } from '../map/atlas-map';
import { siteRoot } from '../query/site-root';
import { importPart } from '../scripts/import-part';
import { IconButton } from '../ui/icon-button';
import type { Padding } from './layout';
import { pictureWords } from './picture-words';

const loadSaving = () => import('./save-picture');

interface PictureButtonProperties {
  readonly map: AtlasMap | null;
  /** The element that the map fills. */
  readonly element: RefObject<HTMLElement | null>;
  readonly padding: Padding;
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly view: View;
  readonly today: Day;
}

export function PictureButton(properties: PictureButtonProperties) {
  const { map, element, padding, atlas, scene, view, today } = properties;
  const t = useTranslations('keep');
  const words = useWords();
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const save = async () => {
    // Two at once would overwrite each other's map resolution.
    if (map === null || element.current === null || state === 'busy') return;
    setState('busy');
    try {
      const { savePicture } = await importPart(loadSaving);
      await savePicture(
        map,
        element.current,
        padding,
        pictureWords(atlas, scene, view, today, siteRoot.href, words),
      );
      setState('ready');
    } catch (error) {
      console.error(error);
      setState('failed');
    }
  };
  return (
    <>
      <IconButton
        icon="picture"
        label={t('picture')}
        aria-busy={state === 'busy'}
        onClick={() => void save()}
      />
      <span role="status" className={state === 'failed' ? 'max-w-9 text-small' : 'sr-only'}>
        {state === 'failed' && t('pictureFailed')}
      </span>
    </>
  );
}
