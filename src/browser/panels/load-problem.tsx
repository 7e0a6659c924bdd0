/** A file that failed to load: what happened, and a retry button. */
import { useTranslations } from '../intl/intl';
import { faultOf } from '../query/fetch-json';
import { Button } from '../ui/button';
import { AsOf } from './as-of';

interface LoadProblemProperties {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly what?: 'atlas' | 'dossier' | 'register';
}

export function LoadProblem({ error, onRetry, what = 'dossier' }: LoadProblemProperties) {
  const t = useTranslations('problem');
  const fault = faultOf(error);
  return (
    <div role="alert" className="flex flex-col items-start gap-2">
      <p className="font-semibold">{t(`${what}Title`)}</p>
      <p>
        {fault.type === 'missing' ? t('missing', { status: String(fault.status) }) : t(fault.type)}
      </p>
      <Button onClick={onRetry}>{t('retry')}</Button>
      <AsOf />
    </div>
  );
}
