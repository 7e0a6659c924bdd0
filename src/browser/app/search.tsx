/** The search box, loaded apart from the page with its library; a placeholder loads it on focus. */
import { type ComponentProps, Suspense, useState } from 'react';
import { useTranslations } from '../intl/intl';
import { quietPart, useQuiet } from '../parts/quiet-part';
import { Icon } from '../ui/icon';
import { useSingleKey } from '../ui/single-key';
import type { LayoutProperties } from './layout';

const SearchBox = quietPart(() => import('../search/search-box'));

interface SearchProperties
  extends Pick<LayoutProperties, 'atlas' | 'scene' | 'view' | 'changeView'>,
    Pick<ComponentProps<typeof SearchBox>, 'onFocus' | 'onChosen'> {}

export function Search({ atlas, scene, view, changeView, ...events }: SearchProperties) {
  // If the reader focuses the box before it has loaded, it takes the focus when it arrives.
  const [isAwaited, setAwaited] = useState(false);
  const isQuiet = useQuiet();
  const waiting = <Waiting onAsked={() => setAwaited(true)} />;
  // A search text in the address shows its results at once.
  const isWanted = isAwaited || isQuiet || view.query !== '';
  return (
    <div className="min-h-9">
      {atlas === undefined || scene === undefined || !isWanted ? (
        waiting
      ) : (
        <Suspense fallback={waiting}>
          <SearchBox
            atlas={atlas}
            scene={scene}
            view={view}
            onChange={changeView}
            isAwaited={isAwaited}
            {...events}
          />
        </Suspense>
      )}
    </div>
  );
}

/** A placeholder that looks like the box and listens for the shortcut that focuses it. */
function Waiting({ onAsked }: { readonly onAsked: () => void }) {
  const t = useTranslations('search');
  useSingleKey('/', onAsked);
  return (
    <button
      type="button"
      className="flex min-h-9 w-full items-center gap-2 rounded-panel border border-control bg-panel px-2.5 text-start text-muted"
      onClick={onAsked}
    >
      <Icon name="search" size={16} />
      <span>{t('placeholder')}</span>
    </button>
  );
}
