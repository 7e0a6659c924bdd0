/** The search box with its library, loaded apart from the page; its room is kept until it is there. */
import { type ComponentProps, Suspense, useState } from 'react';
import { lazyPart } from '../parts/lazy-part';
import { useSingleKey } from '../ui/single-key';
import type { LayoutProperties } from './layout';

const SearchBox = lazyPart(() => import('../search/search-box'));

interface SearchProperties
  extends Pick<LayoutProperties, 'atlas' | 'scene' | 'view' | 'changeView'>,
    Pick<ComponentProps<typeof SearchBox>, 'onFocus' | 'onChosen'> {}

export function Search({ atlas, scene, view, changeView, ...events }: SearchProperties) {
  // Whoever asks for the search before it has arrived finds the cursor in it when it has.
  const [isAwaited, setAwaited] = useState(false);
  const waiting = <Waiting onAsked={() => setAwaited(true)} />;
  return (
    <div className="min-h-9">
      {atlas === undefined || scene === undefined ? (
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

/** Nothing yet but an ear for the key that leads to the search. */
function Waiting({ onAsked }: { readonly onAsked: () => void }) {
  useSingleKey('/', onAsked);
  return null;
}
