/** Over the map: records that did not load, or filters that nothing passes. */

import { listedCount } from '../../core/view/listed';
import { clearFilters } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { LoadProblem } from '../panels/load-problem';
import { Button } from '../ui/button';
import type { FrameProperties } from './frame';

export function Problem({ error, onRetry, scene, changeView }: FrameProperties) {
  const t = useTranslations('overview');
  const filter = useTranslations('filter');
  const isEmpty = scene !== undefined && scene.pairs.length + listedCount(scene) === 0;
  if (error === null && !isEmpty) return null;
  return (
    <div className="pointer-events-none absolute inset-0 z-10 grid place-items-center p-2">
      <div className="pointer-events-auto max-h-full max-w-sm overflow-y-auto rounded-panel bg-panel px-4 py-3 text-small shadow-panel">
        {error === null ? (
          <div role="status" className="flex flex-col items-start gap-1">
            <p className="font-semibold">{t('emptyTitle')}</p>
            <p>{t('emptyText')}</p>
            <Button onClick={() => changeView(clearFilters)}>{filter('clear')}</Button>
          </div>
        ) : (
          <LoadProblem error={error} what="atlas" onRetry={onRetry} />
        )}
      </div>
    </div>
  );
}
