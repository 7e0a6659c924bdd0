/** Says that there is no network, or that the site has a newer version than the page: quietly, and until dismissed. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
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
    // Each loss of the network shows the notice again.
    if (dismissed !== null) setDismissed(null);
    return null;
  }
  if (notice === dismissed) return null;
  return (
    <Notice dismiss={problem('dismiss')} onDismiss={() => setDismissed(notice)}>
      <p>{notice === 'offline' ? t('offline') : t('newer')}</p>
      {notice === 'newer' && (
        <Button onClick={() => window.location.reload()}>{problem('reload')}</Button>
      )}
    </Notice>
  );
}
