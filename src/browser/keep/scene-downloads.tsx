/** What is shown, as files: the relationships as a table or as map data, and the articles. */
import type { Article, Atlas } from '../../core/domain/atlas';
import { articlesOfScene } from '../../core/view/articles-of-scene';
import type { Scene } from '../../core/view/scene';
import { useTranslations } from '../intl/intl';
import { DownloadMenu } from './download-menu';

interface SceneDownloadsProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  /** All articles, where they are loaded. */
  readonly articles?: readonly Article[] | undefined;
}

type Writer = typeof import('./save-scene');

export function SceneDownloads({ atlas, scene, articles }: SceneDownloadsProperties) {
  const t = useTranslations('keep');
  const save = (write: (writer: Writer) => void) => () => {
    import('./save-scene').then(write, (error) => console.error(error));
  };
  return (
    <DownloadMenu
      items={[
        {
          label: t('downloadTable'),
          save: save(({ saveScene }) => saveScene(atlas, scene, 'csv')),
        },
        {
          label: t('downloadMapData'),
          save: save(({ saveScene }) => saveScene(atlas, scene, 'geojson')),
        },
        ...(articles === undefined
          ? []
          : [
              {
                label: t('downloadArticles'),
                save: save(({ saveArticles }) => saveArticles(articlesOfScene(scene, articles))),
              },
            ]),
      ]}
    />
  );
}
