/** Where the map is, in all its states; the list takes its place on request or in need. */
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Atlas } from '../domain/atlas';
import { useTranslations } from '../i18n/intl';
import { useWording } from '../i18n/wording';
import type { AtlasMap } from '../map/atlas-map';
import { siteRoot } from '../query/site-root';
import { frameSelection } from '../shell/frame-selection';
import { HoverCard, type Hovered } from '../shell/hover-card';
import { PlaceWalk } from '../shell/place-walk';
import { removePrerendered } from '../shell/prerendered';
import { useDrawnTheme } from '../shell/theme';
import { useMapModule } from '../shell/use-map-module';
import { Button } from '../ui/button';
import { useMedia } from '../ui/use-media';
import { roundCamera } from '../view/address';
import type { Scene } from '../view/scene';
import { type Camera, clearSelection, selectPair, selectPlace } from '../view/view';
import type { LayoutProperties, Padding } from './layout';
import { MapButtons } from './map-buttons';
import { PictureButton } from './picture-button';

const ListPage = lazy(() => import('../list/list-page'));
const AboutPage = lazy(async () => ({
  default: (await import('../about/about-page')).AboutPage,
}));

interface MapPaneProperties extends LayoutProperties {
  readonly padding: Padding;
}

type Drawing = 'starting' | 'ready' | 'lost' | 'unavailable' | 'failed';

export function MapPane(properties: MapPaneProperties) {
  const { atlas, scene, view, padding } = properties;
  const [module, retry] = useMapModule();
  const [drawing, setDrawing] = useState<Drawing>('starting');
  const t = useTranslations('map');
  const [firstTab] = useState(view.tab);
  const cannotDraw =
    drawing === 'unavailable' || drawing === 'failed' || module.status === 'failed';
  const isMap = view.tab === 'map' && !cannotDraw;
  useEffect(() => {
    // Where something else than the map is shown, there is nothing to wait for.
    if (!isMap) removePrerendered();
  }, [isMap]);
  if (atlas === undefined || scene === undefined) return <MapSkeleton />;

  if (view.tab === 'about') {
    return (
      <Pages padding={padding}>
        <Suspense fallback={null}>
          <AboutPage
            atlas={atlas}
            today={properties.today}
            takesFocus={firstTab !== 'about'}
            onBack={() => properties.changeView((current) => ({ ...current, tab: 'map' }))}
          />
        </Suspense>
      </Pages>
    );
  }
  if (!isMap) {
    return (
      <ListPane {...properties} atlas={atlas} scene={scene}>
        {view.tab === 'map' && drawing === 'unavailable' && (
          <MapTrouble title={t('unavailableTitle')} text={t('unavailableText')} />
        )}
        {view.tab === 'map' && drawing === 'failed' && (
          <MapTrouble
            title={t('unavailableTitle')}
            text={t('failed')}
            onRetry={() => setDrawing('starting')}
          />
        )}
        {view.tab === 'map' && module.status === 'failed' && (
          <MapTrouble title={t('unavailableTitle')} text={t('failed')} onRetry={retry} />
        )}
      </ListPane>
    );
  }
  if (module.status === 'loading') return <MapSkeleton />;
  return (
    <>
      {drawing === 'starting' && <MapSkeleton />}
      <LiveMap
        {...properties}
        atlas={atlas}
        scene={scene}
        MapView={module.MapView}
        isDrawn={drawing !== 'starting'}
        onDrawing={setDrawing}
      />
      {drawing === 'lost' && (
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

/** How long the live map takes to come up over the prerendered one, in milliseconds. */
const takeOver = 300;

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
  readonly onRetry?: () => void;
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
    <Suspense fallback={<div className="absolute inset-0 bg-panel" />}>
      <ListPage {...properties}>{children}</ListPage>
    </Suspense>
  );
}

interface PagesProperties {
  readonly label?: string;
  readonly padding: Padding;
  readonly children: React.ReactNode;
}

/** What is read in the place of the map: it scrolls under what floats on it. */
function Pages({ label, padding, children }: PagesProperties) {
  return (
    <section
      aria-label={label}
      className="absolute inset-0 overflow-auto bg-panel"
      // What takes the focus by Tab is not left under what floats.
      style={{
        scrollPaddingTop: padding.top + 8,
        scrollPaddingBottom: padding.bottom + 8,
        paddingTop: padding.top,
        paddingBottom: padding.bottom,
        paddingLeft: padding.left,
        paddingRight: 16,
      }}
    >
      {children}
    </section>
  );
}

interface LiveMapProperties extends LoadedProperties {
  readonly MapView: typeof import('../map/map-view').default;
  /** Whether there is something to be seen; before, the prerendered map shows through. */
  readonly isDrawn: boolean;
  readonly onDrawing: (drawing: Drawing) => void;
}

function LiveMap({
  atlas,
  scene,
  view,
  today,
  padding,
  changeView,
  onApproach,
  MapView,
  isDrawn,
  onDrawing,
}: LiveMapProperties) {
  const t = useTranslations('map');
  const { language } = useWording();
  const theme = useDrawnTheme(view.theme);
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const [map, setMap] = useState<AtlasMap | null>(null);
  const [hovered, setHovered] = useState<Hovered | null>(null);

  // While the address names no camera, the map goes where the selection is.
  const { selection } = view;
  const isFree = view.camera === null;
  const follow = useEffectEvent((atlasMap: AtlasMap) => {
    frameSelection(atlasMap, selection, scene);
  });
  const hasOpened = useRef(false);
  useEffect(() => {
    if (map === null || !isFree) return;
    // The map opens on the opening view by itself.
    if (hasOpened.current || selection.type !== 'none') follow(map);
    hasOpened.current = true;
  }, [map, isFree, selection]);

  useEffect(() => {
    if (isDrawn && reducedMotion) removePrerendered();
  }, [isDrawn, reducedMotion]);

  // The map behind the canvas, for scripts and tests that ask where on it a place is.
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current !== null) Object.assign(frame.current, { atlasMap: map });
  }, [map]);

  const keepCamera = (camera: Camera) =>
    changeView((current) => ({ ...current, camera: roundCamera(camera) }), 'replace');

  return (
    <>
      <div
        ref={frame}
        data-atlas-map=""
        className={`absolute inset-0 transition-opacity ${isDrawn ? '' : 'opacity-0'}`}
        style={{ transitionDuration: reducedMotion ? '0s' : `${takeOver}ms` }}
        onTransitionEnd={({ target, currentTarget }) => {
          if (target === currentTarget) removePrerendered();
        }}
      >
        <MapView
          ref={setMap}
          scene={scene}
          language={language}
          theme={theme}
          projection={view.projection}
          camera={view.camera}
          padding={padding}
          basemapUrl={new URL('basemap/', siteRoot).href}
          texts={{ title: t('label') }}
          reducedMotion={reducedMotion}
          onHover={(target) => {
            setHovered(target);
            if (target?.type === 'pair') onApproach(target.id);
            if (target?.type === 'place') {
              for (const pair of atlas.pairsByPlace.get(target.id) ?? []) onApproach(pair.id);
            }
          }}
          onSelect={({ type, id }) =>
            changeView((current) =>
              type === 'place' ? selectPlace(current, id) : selectPair(current, id),
            )
          }
          onClear={() => {
            if (selection.type === 'none' || map === null) return;
            // Whoever clicks beside everything does not ask to be taken elsewhere.
            const camera = roundCamera(map.getCamera());
            changeView((current) => ({ ...clearSelection(current), camera }));
          }}
          onCamera={({ camera, by }) => {
            if (by === 'user') keepCamera(camera);
          }}
          onState={(state) => onDrawing(state === 'restored' ? 'ready' : state)}
        />
      </div>
      {map !== null && (
        <PlaceWalk
          map={map}
          scene={scene}
          selection={selection}
          padding={padding}
          onOpen={(id) => changeView((current) => selectPlace(current, id))}
        />
      )}
      {hovered !== null && <HoverCard atlas={atlas} scene={scene} hovered={hovered} />}
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
          frame={frame}
          padding={padding}
          atlas={atlas}
          scene={scene}
          view={view}
          today={today}
        />
      </MapButtons>
    </>
  );
}
