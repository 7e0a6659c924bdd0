/** The offline notices, loaded with the service worker after everything else. */
import { Suspense, useEffect, useState } from 'react';
import { lazyPart } from '../parts/lazy-part';
import { onceLineQuiet } from '../scripts/quiet';

const OfflineNotices = lazyPart(() => import('../offline/offline-notices'), 'nowhere');

/** Not in frames, to leave host pages alone, nor where the build has no service worker. */
const isKept =
  import.meta.env.SERVICE_WORKER === 'yes' && window.top === window && 'serviceWorker' in navigator;

export function Offline() {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    if (isKept) return onceLineQuiet(() => setQuiet(true));
  }, []);
  return isQuiet ? (
    <Suspense fallback={null}>
      <OfflineNotices />
    </Suspense>
  ) : null;
}
