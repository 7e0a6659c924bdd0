/** What is shown, to take away as a file: the relationships as a table or map data, the articles. */
import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import type { Article, Atlas } from '../../core/domain/atlas';
import type { Scene } from '../../core/view/scene';
import { useTranslations } from '../intl/intl';
import { Icon } from '../ui/icon';
import { Popup } from '../ui/popup';
import { SkeletonLines } from '../ui/skeleton-lines';

interface SceneDownloadsProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  /** All articles, where they are loaded. */
  readonly articles?: readonly Article[] | undefined;
}

type Writer = typeof import('./scene-files');

export function SceneDownloads({ atlas, scene, articles }: SceneDownloadsProperties) {
  const t = useTranslations('keep');
  const problem = useTranslations('problem');
  const [writer, setWriter] = useState<Writer | 'failed' | null>(null);
  const load = () => {
    if (writer === null || writer === 'failed') {
      import('./scene-files').then(setWriter, () => setWriter('failed'));
    }
  };
  return (
    <Popover.Root onOpenChange={load}>
      <Popover.Trigger
        className="inline-flex min-h-9 items-center gap-1 rounded-panel px-2.5 text-small font-semibold hover:bg-wash"
        onPointerEnter={load}
        onFocus={load}
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
          <p role="alert" className="px-3">
            {problem('network')}
          </p>
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
