/** Says that there is no network, or that the site has a newer version than the page: quietly, and until dismissed. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { readNotice, startServiceWorker, subscribe } from './service-worker-client';

export default function OfflineNotices() {
  const { language } = useWording();
  // Here and not before: texts that are there once are there without a network, too.
  const t = useTranslations('offline');
  const problem = useTranslations('problem');
  useEffect(() => startServiceWorker(language), [language]);
  const notice = useSyncExternalStore(subscribe, readNotice);
  const [dismissed, setDismissed] = useState<typeof notice>(null);
  if (notice === null) {
    // Whoever loses the network again is told again.
    if (dismissed !== null) setDismissed(null);
    return null;
  }
  if (notice === dismissed) return null;
  return (
    <div
      role="status"
      className="flex w-fit max-w-sm items-start gap-2 rounded-panel bg-panel py-1 ps-3 pe-1 text-small shadow-panel"
    >
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
        <p>{notice === 'offline' ? t('offline') : t('newer')}</p>
        {notice === 'newer' && (
          <Button onClick={() => window.location.reload()}>{problem('reload')}</Button>
        )}
      </div>
      <IconButton icon="close" label={problem('dismiss')} onClick={() => setDismissed(notice)} />
    </div>
  );
}
