/** Where the map is, in all its states; the list takes its place on request or in need. */
import { Suspense, useEffect, useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { isPageTab } from '../../core/view/parameters/parameter-table';
import type { Scene } from '../../core/view/scene';
import { useTranslations } from '../intl/intl';
import { lazyPart } from '../parts/lazy-part';
import { LoadedMap } from '../shell/loaded-map';
import { removePrerendered } from '../shell/prerendered';
import { type MapModule, useMapModule } from '../shell/use-map-module';
import { Button } from '../ui/button';
import type { LayoutProperties, Padding } from './layout';
import { MapButtons } from './map-buttons';
import { PictureButton } from './picture-button';
import { PrintedMap } from './printed-map';
import { readingPages } from './reading-pages';

const ListPage = lazyPart(() => import('../list/list-page'));

interface MapPaneProperties extends LayoutProperties {
  readonly padding: Padding;
}

export function MapPane(properties: MapPaneProperties) {
  const { atlas, scene, view, padding } = properties;
  const live = useMapModule();
  const { status, retry } = live;
  const t = useTranslations('map');
  const [firstTab] = useState(view.tab);
  const cannotDraw = status === 'unavailable' || status === 'failed';
  const isMap = view.tab === 'map' && !cannotDraw;
  useEffect(() => {
    // Where something else than the map is shown, there is nothing to wait for.
    if (!isMap) removePrerendered();
  }, [isMap]);
  if (atlas === undefined || scene === undefined) return <MapSkeleton />;

  if (isPageTab(view.tab)) {
    const { Page, hasFilters } = readingPages[view.tab];
    return (
      <Pages padding={padding} isAbove={hasFilters}>
        <Suspense fallback={null}>
          <Page
            {...properties}
            {...{ atlas, scene }}
            key={view.tab}
            takesFocus={firstTab !== view.tab}
            onBack={() => properties.changeView((current) => ({ ...current, tab: 'map' }))}
          />
        </Suspense>
      </Pages>
    );
  }
  if (!isMap) {
    return (
      <ListPane {...properties} atlas={atlas} scene={scene}>
        {view.tab === 'map' && (
          <MapTrouble
            title={t('unavailableTitle')}
            text={status === 'unavailable' ? t('unavailableText') : t('failed')}
            onRetry={retry}
          />
        )}
      </ListPane>
    );
  }
  return (
    <>
      {status === 'starting' && <MapSkeleton />}
      <OwnMap {...properties} atlas={atlas} scene={scene} live={live} />
      {status === 'lost' && (
        <div
          className="absolute inset-0 grid place-items-center"
          style={{
            paddingTop: padding.top,
            paddingBottom: padding.bottom,
            paddingLeft: padding.left,
          }}
        >
          <p role="status" className="rounded-panel bg-panel px-4 py-3 shadow-panel">
            {t('lost')}
          </p>
        </div>
      )}
    </>
  );
}

function MapSkeleton() {
  const t = useTranslations('map');
  return (
    <div className="absolute inset-0">
      <p className="sr-only" role="status">
        {t('loading')}
      </p>
    </div>
  );
}

interface MapTroubleProperties {
  readonly title: string;
  readonly text: string;
  readonly onRetry: (() => void) | undefined;
}

function MapTrouble({ title, text, onRetry }: MapTroubleProperties) {
  const t = useTranslations('map');
  return (
    <div role="status" className="mb-6 flex flex-col items-start gap-2 rounded-panel bg-wash p-4">
      <p className="font-semibold">{title}</p>
      <p>{text}</p>
      {onRetry !== undefined && <Button onClick={onRetry}>{t('retry')}</Button>}
    </div>
  );
}

type LoadedProperties = MapPaneProperties & { readonly atlas: Atlas; readonly scene: Scene };

interface ListPaneProperties extends LoadedProperties {
  readonly children: React.ReactNode;
}

function ListPane({ children, ...properties }: ListPaneProperties) {
  return (
    <Pages padding={properties.padding}>
      <Suspense fallback={null}>
        <ListPage {...properties}>{children}</ListPage>
      </Suspense>
    </Pages>
  );
}

interface PagesProperties {
  readonly label?: string;
  readonly padding: Padding;
  /** It ends above what floats at the lower edge, where that stays. */
  readonly isAbove?: boolean;
  readonly children: React.ReactNode;
}

/** What is read in the place of the map: it scrolls under what floats on it. */
function Pages({ label, padding, isAbove = false, children }: PagesProperties) {
  const bottom = isAbove ? 0 : padding.bottom;
  return (
    <section
      aria-label={label}
      className="absolute inset-0 overflow-auto bg-panel"
      // What takes the focus by Tab is not left under what floats.
      style={{
        scrollPaddingTop: padding.top + 8,
        scrollPaddingBottom: bottom + 8,
        bottom: padding.bottom - bottom,
        paddingTop: padding.top,
        paddingBottom: bottom,
        paddingLeft: padding.left,
        paddingRight: 16,
      }}
    >
      {children}
    </section>
  );
}

interface OwnMapProperties extends LoadedProperties {
  readonly live: MapModule;
}

/** The map with the app's buttons on it. */
function OwnMap({ onApproach, ...properties }: OwnMapProperties) {
  const { atlas, scene, view, today, padding, changeView } = properties;
  const t = useTranslations('map');
  return (
    <LoadedMap
      {...properties}
      texts={{ title: t('label') }}
      onApproach={({ type, id }) => {
        const pairs = type === 'pair' ? [{ id }] : (atlas.pairsByPlace.get(id) ?? []);
        for (const pair of pairs) onApproach(pair.id);
      }}
      onMoved={(camera) => changeView((current) => ({ ...current, camera }), 'replace')}
    >
      {(map, element) => (
        <>
          <PrintedMap {...{ map, atlas, scene, today }} filters={view.filters} />
          <MapButtons
            padding={padding}
            onZoomIn={() => map?.zoomIn()}
            onZoomOut={() => map?.zoomOut()}
            onPan={(direction) => map?.pan(direction)}
            onHome={() => {
              changeView((current) => ({ ...current, camera: null }), 'replace');
              map?.frameOpeningView();
            }}
          >
            <PictureButton
              map={map}
              element={element}
              padding={padding}
              atlas={atlas}
              scene={scene}
              view={view}
              today={today}
            />
          </MapButtons>
        </>
      )}
    </LoadedMap>
  );
}
