/**
 * The live map of a shell: it follows the selection, and comes up over the one that stood before.
 * It arrives with the map's library: `useMapModule` loads it.
 */
import {
  type ReactElement,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { Padding } from '../../core/geometry/viewport';
import { roundCamera } from '../../core/view/parameters/camera-format';
import type { Scene } from '../../core/view/scene';
import {
  type Camera,
  type ChangeView,
  clearSelection,
  type Selection,
  selectPair,
  selectPlace,
  type View,
} from '../../core/view/view';
import { useWording } from '../intl/wording';
import type { AtlasMap } from '../map/atlas-map';
import type { MapTexts } from '../map/create-map';
import type { MapTarget } from '../map/map-events';
import MapView from '../map/map-view';
import { siteRoot } from '../query/site-root';
import { useMedia } from '../ui/use-media';
import { HoverCard, type Hovered } from './hover-card';
import { PlaceWalk } from './place-walk';
import { removePrerendered } from './prerendered';
import { useDrawnTheme } from './theme';
import type { MapStatus } from './use-map-module';

export type { Padding };

/** How long the live map takes to come up over the prerendered one, in milliseconds. */
const takeOver = 300;

interface LiveMapProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly view: View;
  readonly padding: Padding;
  readonly texts: MapTexts;
  readonly cooperativeGestures?: boolean;
  /** Whether there is something to be seen; before, the prerendered map shows through. */
  readonly isDrawn: boolean;
  readonly changeView: ChangeView;
  /** The pointer has come to something that may be opened next. */
  readonly onApproach: (target: MapTarget) => void;
  /** The reader has moved the map. */
  readonly onMoved: (camera: Camera) => void;
  readonly onStatus: (status: MapStatus) => void;
  /** What stands on the map, given the map once it is there and the element that it fills. */
  readonly children: (
    map: AtlasMap | null,
    element: RefObject<HTMLDivElement | null>,
  ) => ReactElement | false;
}

export function LiveMap({
  atlas,
  scene,
  view,
  padding,
  texts,
  cooperativeGestures = false,
  isDrawn,
  changeView,
  onApproach,
  onMoved,
  onStatus,
  children,
}: LiveMapProperties) {
  const { language } = useWording();
  const theme = useDrawnTheme(view.theme);
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const [map, setMap] = useState<AtlasMap | null>(null);
  const [hovered, setHovered] = useState<Hovered | null>(null);

  // While the address names no camera, the map goes where the selection is, and along with a story.
  const { selection, story } = view;
  const isFree = view.camera === null;
  const follow = useEffectEvent((atlasMap: AtlasMap) => {
    frameSelection(atlasMap, selection, scene);
  });
  // Those that come into view, or go, change what there is to see.
  const registers = scene.listed.map(({ index }) => index.register.name).join(' ');
  const openedWith = useRef<string | null>(null);
  useEffect(() => {
    if (map === null || !isFree) return;
    // The map opens on the opening view by itself.
    const isOpen = openedWith.current !== null || selection.type !== 'none' || story !== null;
    if (isOpen) follow(map);
    openedWith.current = registers;
  }, [map, isFree, selection, story, registers]);

  useEffect(() => {
    if (isDrawn && reducedMotion) removePrerendered();
  }, [isDrawn, reducedMotion]);

  // The map behind the canvas, for scripts and tests that ask where on it a place is.
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (element.current !== null) Object.assign(element.current, { atlasMap: map });
  }, [map]);

  return (
    <>
      <div
        ref={element}
        data-atlas-map=""
        className={`absolute inset-0 transition-opacity ${isDrawn ? '' : 'opacity-0'}`}
        style={{ transitionDuration: reducedMotion ? '0s' : `${takeOver}ms` }}
        onTransitionEnd={({ target, currentTarget }) => {
          if (target === currentTarget && isDrawn) removePrerendered();
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
          texts={texts}
          cooperativeGestures={cooperativeGestures}
          reducedMotion={reducedMotion}
          onHover={(target) => {
            setHovered(target);
            if (target !== null) onApproach(target);
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
            if (by === 'user') onMoved(roundCamera(camera));
          }}
          onState={(state) => onStatus(state === 'restored' ? 'ready' : state)}
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
      {hovered !== null && (
        <HoverCard atlas={atlas} scene={scene} hovered={hovered} padding={padding} />
      )}
      {children(map, element)}
    </>
  );
}

/** Brings a selection into view, or everything where nothing is selected. */
function frameSelection(map: AtlasMap, selection: Selection, scene: Scene): void {
  switch (selection.type) {
    case 'none':
      map.frameOpeningView();
      return;
    case 'pair':
      map.frame({ pairs: [selection.id] });
      return;
    case 'places':
    case 'chain':
      map.frame({
        places: selection.type === 'chain' ? [selection.from, selection.to] : selection.ids,
        pairs: scene.pairs
          .filter(({ emphasis }) => emphasis === 'selected')
          .map(({ pair }) => pair.id),
      });
  }
}
