/** The relationships that are shown, as a table or as map data. */
import type { Atlas } from '../domain/atlas';
import { useTranslations } from '../i18n/intl';
import type { Scene } from '../view/scene';
import { DownloadMenu } from './download-menu';
import type { SceneFormat } from './save-scene';

interface SceneDownloadsProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
}

export function SceneDownloads({ atlas, scene }: SceneDownloadsProperties) {
  const t = useTranslations('keep');
  const save = (format: SceneFormat) => () => {
    import('./save-scene').then(
      ({ saveScene }) => saveScene(atlas, scene, format),
      (error) => console.error(error),
    );
  };
  return (
    <DownloadMenu
      items={[
        { label: t('downloadTable'), save: save('csv') },
        { label: t('downloadMapData'), save: save('geojson') },
      ]}
    />
  );
}
