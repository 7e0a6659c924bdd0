/** The panel's content in every state of the atlas: loading, failed, there. */
import { useTranslations } from '../intl/intl';
import { LoadProblem } from '../panels/load-problem';
import { SkeletonLines } from '../ui/skeleton-lines';
import type { LayoutProperties } from './layout';
import { Panel } from './panel';

export function PanelContent({
  atlas,
  scene,
  error,
  isRetrying,
  onRetry,
  view,
  changeView,
  today,
  onApproach,
}: LayoutProperties) {
  const t = useTranslations('app');
  if (atlas !== undefined && scene !== undefined) {
    return (
      <Panel
        atlas={atlas}
        view={view}
        scene={scene}
        today={today}
        onChange={changeView}
        onApproach={onApproach}
      />
    );
  }
  if (error !== null && !isRetrying) {
    return <LoadProblem error={error} what="atlas" onRetry={onRetry} />;
  }
  return (
    <div aria-busy="true">
      <p className="sr-only" role="status">
        {t('loading')}
      </p>
      <SkeletonLines count={9} />
    </div>
  );
}
