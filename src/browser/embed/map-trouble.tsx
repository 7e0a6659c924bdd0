/** Why there is no live map, and where it may help the way to try again. */
import { useTranslations } from '../intl/intl';
import { Button } from '../ui/button';

export function MapTrouble({ onRetry }: { readonly onRetry?: (() => void) | undefined }) {
  const t = useTranslations('map');
  const embed = useTranslations('embed');
  return (
    <div role="status" className="flex flex-col items-start gap-1 rounded-panel bg-wash p-3">
      <p className="font-semibold">{t('unavailableTitle')}</p>
      <p>{embed('noMap')}</p>
      {onRetry !== undefined && <Button onClick={onRetry}>{t('retry')}</Button>}
    </div>
  );
}
