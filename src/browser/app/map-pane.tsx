/** The area of the map, in all its loading states, or of the list or other page that replaces it. */
import { memo, Suspense, useCallback, useEffect, useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { isPageTab } from '../../core/view/parameters/parameter-table';
import type { Scene } from '../../core/view/scene';
import type { Tab } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { lazyPart } from '../parts/lazy-part';
import { PageFrame } from '../parts/page-frame';
import { beQuiet } from '../scripts/quiet';
import { LoadedMap } from '../shell/loaded-map';
import { removePrerendered } from '../shell/prerendered';
import { hasFailed, type MapModule, type MapStatus, useMapModule } from '../shell/use-map-module';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { SkeletonLines } from '../ui/skeleton-lines';
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
  const [firstTab] = useState(view.tab);
  const [isExpected, setExpected] = useState(false);
  const prepareMap = useCallback(() => setExpected(true), []);
  const isMap = view.tab === 'map';
  useEffect(() => {
    // Without a map on screen there is no live map to wait for.
    if (isMap) return;
    removePrerendered();
    beQuiet();
  }, [isMap]);
  const hasMap = isMap || live.status === 'ready' || (isExpected && live.isComing);
  if (atlas === undefined || scene === undefined) return <MapSkeleton />;

  return (
    <>
      {hasMap && (
        <div className={isMap ? 'contents' : 'invisible contents'} inert={!isMap}>
          <KeptMap {...properties} atlas={atlas} scene={scene} live={live} isShown={isMap} />
        </div>
      )}
      {isMap ? (
        <MapState live={live} padding={padding} />
      ) : (
        <OtherPage {...properties} {...{ atlas, scene, firstTab, prepareMap }} />
      )}
    </>
  );
}

interface MapStateProperties {
  readonly live: MapModule;
  readonly padding: Padding;
}

/** What the reader is told about the map while it is not live. */
function MapState({ live: { status, isWanted, retry }, padding }: MapStateProperties) {
  const t = useTranslations('map');
  return (
    <>
      {status === 'starting' && isWanted && <MapSkeleton />}
      <MapTrouble status={status} onRetry={retry} padding={padding} />
      {status === 'lost' && (
        <div
          className="pointer-events-none absolute inset-0 grid place-items-center"
          style={{
            paddingTop: padding.top,
            paddingBottom: padding.bottom,
            paddingLeft: padding.left,
          }}
        >
          <p
            role="status"
            className="pointer-events-auto rounded-panel bg-panel px-4 py-3 shadow-panel"
          >
            {t('lost')}
          </p>
        </div>
      )}
    </>
  );
}

interface OtherPageProperties extends LoadedProperties {
  /** The tab that the site was opened on. */
  readonly firstTab: Tab;
  readonly prepareMap: () => void;
}

/** The list or other page that replaces the map. */
function OtherPage({ firstTab, ...properties }: OtherPageProperties) {
  const { view, padding } = properties;
  const app = useTranslations('app');
  if (!isPageTab(view.tab)) return <ListPane {...properties} />;
  const { Page, hasFilters } = readingPages[view.tab];
  const onBack = () => properties.changeView((current) => ({ ...current, tab: 'map' }));
  const coming = (
    <PageFrame title={app(view.tab)} takesFocus={false} onBack={onBack}>
      <SkeletonLines count={8} />
    </PageFrame>
  );
  return (
    <Pages padding={padding} isAbove={hasFilters}>
      <Suspense fallback={coming}>
        <Page {...properties} key={view.tab} takesFocus={firstTab !== view.tab} onBack={onBack} />
      </Suspense>
    </Pages>
  );
}

function MapSkeleton() {
  const t = useTranslations('map');
  return (
    <div className="pointer-events-none absolute inset-0">
      <p className="sr-only" role="status">
        {t('loading')}
      </p>
    </div>
  );
}

interface MapTroubleProperties {
  readonly status: MapStatus;
  readonly onRetry: (() => void) | undefined;
  readonly padding: Padding;
}

/** A notice why the drawn map stays, until the reader dismisses it. */
function MapTrouble({ status, onRetry, padding }: MapTroubleProperties) {
  const t = useTranslations('map');
  const problem = useTranslations('problem');
  const [dismissed, setDismissed] = useState<MapStatus | null>(null);
  if (!hasFailed(status) || status === dismissed) return null;
  return (
    <div
      role="status"
      className="absolute z-10 flex items-start gap-2 rounded-panel bg-panel py-2 ps-3 pe-1 text-small shadow-panel"
      style={{
        top: padding.top + 12,
        left: padding.left + 12,
        maxWidth: `min(24rem, 100% - ${padding.left + padding.right + 24}px)`,
      }}
    >
      <div className="flex min-w-0 grow flex-col items-start gap-1 py-1">
        <p className="font-semibold">{t('unavailableTitle')}</p>
        <p>{status === 'unavailable' ? t('unavailableText') : t('failed')}</p>
        {onRetry !== undefined && <Button onClick={onRetry}>{t('retry')}</Button>}
      </div>
      <IconButton icon="close" label={problem('dismiss')} onClick={() => setDismissed(status)} />
    </div>
  );
}

type LoadedProperties = MapPaneProperties & { readonly atlas: Atlas; readonly scene: Scene };

function ListPane(properties: LoadedProperties) {
  return (
    <Pages padding={properties.padding}>
      <Suspense fallback={<ComingList />}>
        {/* At a story step, the step is printed instead of the list. */}
        <ListPage {...properties} isPrinted={properties.story?.isAtStep !== true} />
      </Suspense>
    </Pages>
  );
}

function ComingList() {
  const t = useTranslations('layer');
  return (
    <div className="px-3 pt-3">
      <p className="sr-only" role="status">
        {t('loading')}
      </p>
      <SkeletonLines count={12} />
    </div>
  );
}

interface PagesProperties {
  readonly label?: string;
  readonly padding: Padding;
  /** Whether it ends above what floats at the lower edge, instead of scrolling under it. */
  readonly isAbove?: boolean;
  readonly children: React.ReactNode;
}

/** A page in place of the map: it scrolls under the floating panels. */
function Pages({ label, padding, isAbove = false, children }: PagesProperties) {
  const bottom = isAbove ? 0 : padding.bottom;
  return (
    <div className="absolute inset-0 bg-panel">
      <section
        aria-label={label}
        className="absolute inset-0 overflow-auto"
        // Keeps what is focused by Tab clear of the floating panels.
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
    </div>
  );
}

interface OwnMapProperties extends LoadedProperties {
  readonly live: MapModule;
  /** Whether no other page is in front of it. */
  readonly isShown: boolean;
}

/** Behind another page, a live map stays as it was; what has changed meanwhile is drawn when the reader returns. */
const KeptMap = memo(OwnMap, (before, now) => !now.isShown && before.live.status === 'ready');

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
      {(map, element, act) => (
        <>
          <PrintedMap {...{ map, element, atlas, scene, today }} filters={view.filters} />
          <MapButtons
            padding={padding}
            onZoomIn={() => act((live) => live.zoomBy(1))}
            onZoomOut={() => act((live) => live.zoomBy(-1))}
            onPan={(direction) => act((live) => live.pan(direction))}
            onHome={() => {
              changeView((current) => ({ ...current, camera: null }), 'replace');
              act((live) => live.frameOpeningView());
            }}
          >
            {!hasFailed(properties.live.status) && (
              <PictureButton
                map={map}
                element={element}
                padding={padding}
                atlas={atlas}
                scene={scene}
                view={view}
                today={today}
              />
            )}
          </MapButtons>
        </>
      )}
    </LoadedMap>
  );
}
