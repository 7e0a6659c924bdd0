/** The map in the embed: it follows the selection, leaves the host's scrolling alone, never asks. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Atlas } from '../domain/atlas';
import { useTranslations } from '../i18n/intl';
import { useWording } from '../i18n/wording';
import type { AtlasMap } from '../map/atlas-map';
import type { MapState } from '../map/map-events';
import { siteRoot } from '../query/site-root';
import { frameSelection } from '../shell/frame-selection';
import { HoverCard, type Hovered } from '../shell/hover-card';
import { PlaceWalk } from '../shell/place-walk';
import { removePrerendered } from '../shell/prerendered';
import { useDrawnTheme } from '../shell/theme';
import { useMedia } from '../ui/use-media';
import { roundCamera } from '../view/address';
import type { Scene } from '../view/scene';
import { type ChangeView, clearSelection, selectPair, selectPlace, type View } from '../view/view';
import { ZoomButtons } from './zoom-buttons';

/** Pixels of the map's box that lie under something else. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** How long the live map takes to come up over the still one, in milliseconds. */
const takeOver = 300;

interface LiveMapProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly view: View;
  readonly padding: Padding;
  readonly hasButtons: boolean;
  /** Whether there is something to be seen; before, the still map shows through. */
  readonly isDrawn: boolean;
  readonly changeView: ChangeView;
  readonly onApproach: (pairId: string) => void;
  readonly onState: (state: MapState | 'unavailable') => void;
  readonly MapView: typeof import('../map/map-view').default;
}

export function LiveMap({
  atlas,
  scene,
  view,
  padding,
  hasButtons,
  isDrawn,
  changeView,
  onApproach,
  onState,
  MapView,
}: LiveMapProperties) {
  const t = useTranslations('map');
  const embed = useTranslations('embed');
  const { language } = useWording();
  const theme = useDrawnTheme(view.theme);
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const [map, setMap] = useState<AtlasMap | null>(null);
  const [hovered, setHovered] = useState<Hovered | null>(null);

  // While the address names no camera, the map goes where the selection is.
  const { selection } = view;
  const isFree = view.camera === null;
  const follow = useEffectEvent((atlasMap: AtlasMap) => frameSelection(atlasMap, selection, scene));
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
          texts={{
            title: t('label'),
            wheelHint: embed('wheelHint'),
            wheelHintMac: embed('wheelHintMac'),
            touchHint: embed('touchHint'),
          }}
          cooperativeGestures
          reducedMotion={reducedMotion}
          onHover={(target) => {
            setHovered(target);
            if (target?.type === 'pair') onApproach(target.id);
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
            if (by === 'user')
              changeView((current) => ({ ...current, camera: roundCamera(camera) }));
          }}
          onState={onState}
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
      {hasButtons && (
        <ZoomButtons
          onZoomIn={() => map?.zoomIn()}
          onZoomOut={() => map?.zoomOut()}
          onHome={() => {
            changeView((current) => ({ ...current, camera: null }));
            map?.frameOpeningView();
          }}
        />
      )}
    </>
  );
}
