/** The search box with its library, loaded apart from the page; its room is kept until it is there. */
import { type ComponentProps, lazy, Suspense } from 'react';
import type { LayoutProperties } from './layout';

const SearchBox = lazy(() => import('../search/search-box'));

interface SearchProperties
  extends Pick<LayoutProperties, 'atlas' | 'scene' | 'view' | 'changeView'>,
    Pick<ComponentProps<typeof SearchBox>, 'onFocus' | 'onChosen'> {}

export function Search({ atlas, scene, view, changeView, ...events }: SearchProperties) {
  return (
    <div className="min-h-9">
      {atlas !== undefined && scene !== undefined && (
        <Suspense fallback={null}>
          <SearchBox atlas={atlas} scene={scene} view={view} onChange={changeView} {...events} />
        </Suspense>
      )}
    </div>
  );
}
