/** In the place of a card whose register is on its way, or did not arrive. */
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from '../intl/intl';
import { registerQuery } from '../query/queries';
import { SkeletonLines } from '../ui/skeleton-lines';
import { LoadProblem } from './load-problem';

export function AwaitedRegister({ name }: { readonly name: string }) {
  const t = useTranslations('layer');
  const { error, isFetching, refetch } = useQuery(registerQuery(name));
  if (error !== null && !isFetching) {
    return <LoadProblem error={error} what="register" onRetry={() => void refetch()} />;
  }
  return (
    <div aria-busy="true">
      <p className="sr-only" role="status">
        {t('loading')}
      </p>
      <SkeletonLines count={6} />
    </div>
  );
}
