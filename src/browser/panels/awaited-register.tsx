/** Replaces a card whose register is loading or failed to load. */
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from '../intl/intl';
import { registerQuery } from '../query/queries';
import { Awaited } from './awaited';

export function AwaitedRegister({ name }: { readonly name: string }) {
  const t = useTranslations('layer');
  const { error, isFetching, refetch } = useQuery(registerQuery(name));
  return (
    <Awaited
      error={error}
      isRetrying={isFetching}
      what="register"
      text={t('loading')}
      lines={6}
      onRetry={() => void refetch()}
    />
  );
}
