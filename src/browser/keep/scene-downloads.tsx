/** Downloads of what is shown: the relationships as a table or as map data, and the articles. */
import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import type { Article, Atlas } from '../../core/domain/atlas';
import type { Scene } from '../../core/view/scene';
import { useTranslations } from '../intl/intl';
import { PartProblem } from '../parts/lazy-part';
import { importPart } from '../scripts/import-part';
import { Icon } from '../ui/icon';
import { Popup } from '../ui/popup';
import { SkeletonLines } from '../ui/skeleton-lines';

interface SceneDownloadsProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  /** All articles, if loaded. */
  readonly articles?: readonly Article[] | undefined;
}

const loadWriter = () => import('./scene-files');
type Writer = Awaited<ReturnType<typeof loadWriter>>;

export function SceneDownloads({ atlas, scene, articles }: SceneDownloadsProperties) {
  const t = useTranslations('keep');
  const [writer, setWriter] = useState<Writer | 'failed' | null>(null);
  const load = () => {
    importPart(loadWriter).then(setWriter, () => setWriter('failed'));
  };
  const loadFirst = () => {
    if (writer === null) load();
  };
  return (
    <Popover.Root onOpenChange={loadFirst}>
      <Popover.Trigger
        className="inline-flex min-h-9 items-center gap-1 rounded-panel px-2.5 text-small font-semibold hover:bg-wash"
        onPointerEnter={loadFirst}
        onFocus={loadFirst}
      >
        <span>{t('download')}</span>
        <Icon name="down" size={14} />
      </Popover.Trigger>
      <Popup
        side="bottom"
        align="end"
        sideOffset={4}
        aria-label={t('download')}
        className="flex flex-col py-1 text-small"
      >
        {writer === null && <SkeletonLines count={3} />}
        {writer === 'failed' && (
          <div className="px-3">
            <PartProblem onRetry={load} />
          </div>
        )}
        {typeof writer === 'object' &&
          writer?.sceneFiles(articles).map((file) => (
            <Popover.Close
              key={file.name}
              onClick={() => writer.saveSceneFile(file, atlas, scene, articles)}
              className="min-h-8 px-3 text-start hover:bg-wash"
            >
              {t(file.menu)}
            </Popover.Close>
          ))}
      </Popup>
    </Popover.Root>
  );
}
