/** A button for each file that can be made of what is shown. */
import type { Article, Atlas } from '../../core/domain/atlas';
import type { Scene } from '../../core/view/scene';
import { useTranslations } from '../intl/intl';
import { saveSceneFile, sceneFiles } from './scene-files';

export interface DownloadListProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  /** All articles, if loaded. */
  readonly articles?: readonly Article[] | undefined;
  readonly onSave: () => void;
}

export default function DownloadList({ atlas, scene, articles, onSave }: DownloadListProperties) {
  const t = useTranslations('keep');
  return sceneFiles(articles).map((file) => (
    <button
      key={file.name}
      type="button"
      onClick={() => {
        saveSceneFile(file, atlas, scene, articles);
        onSave();
      }}
      className="min-h-8 px-3 text-start hover:bg-wash"
    >
      {t(file.menu)}
    </button>
  ));
}
