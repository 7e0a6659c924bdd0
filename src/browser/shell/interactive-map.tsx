/**
 * The map of a shell: interactive as soon as this script has loaded, before the map's library. It starts
 * with the drawn map of the page and switches to the live map when that is ready.
 */
import {
  type MouseEvent,
  type PointerEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { Atlas } from '../../core/domain/atlas';
import type { Language } from '../../core/domain/language';
import { roundCamera } from '../../core/view/parameters/camera-format';
import type { Scene } from '../../core/view/scene';
import { clearSelection, selectedIds, selectPair, selectPlace } from '../../core/view/view';
import { useWording } from '../intl/wording';
import type { AtlasMap } from '../map/atlas-map';
import type { OpeningCamera } from '../map/create-map';
import { doubleClicks } from '../map/double-click';
import type { MapTarget } from '../map/map-events';
import type { PointerType } from '../map/map-pointer';
import { DrawnMap } from './drawn-map';
import { HoverCard } from './hover-card';
import type { LiveMapProperties } from './live-map';
import { PlaceWalk } from './place-walk';
import { matchesAddress, onceReleased, takeOverMap } from './prerendered';
import { useDrawnCamera } from './use-drawn-camera';
import { hasFailed, type MapModule } from './use-map-module';

/** The map's methods that buttons call. */
type MovableMap = Pick<AtlasMap, 'zoomBy' | 'pan' | 'frameOpeningView'>;
/** Runs an action on the live map, once that is there, or on the drawn map if there will be none. */
type Act = (action: (map: MovableMap) => void) => void;

export interface InteractiveMapProperties
  extends Omit<
    LiveMapProperties,
    'isDrawn' | 'onStatus' | 'openingCamera' | 'onHover' | 'onSelect' | 'map' | 'onMap' | 'element'
  > {
  readonly atlas: Atlas;
  readonly live: MapModule;
  /** Whether no other page is in front of it; without a live map, nothing is drawn behind one. */
  readonly isShown?: boolean;
  /** Called when the pointer enters something that the reader may open next. */
  readonly onApproach: (target: MapTarget) => void;
  /** Renders what is on top of the map, given the live map (once it is there) and the element it fills. */
  readonly children: (
    map: AtlasMap | null,
    element: RefObject<HTMLDivElement | null>,
    act: Act,
  ) => ReactElement | false;
}

export function InteractiveMap({
  atlas,
  live,
  isShown = true,
  onApproach,
  children,
  ...properties
}: InteractiveMapProperties) {
  const { scene, view, padding, changeView } = properties;
  const { LiveMap, life, status, setStatus } = live;
  const { language } = useWording();
  const [map, setMap] = useState<AtlasMap | null>(null);
  const [hovered, setHovered] = useState<MapTarget | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const isLive = useTakenOver(status === 'ready');
  // The map that takes over reports again what the pointer is on.
  const [wasLive, setWasLive] = useState(isLive);
  if (wasLive !== isLive) {
    setWasLive(isLive);
    setHovered(null);
  }
  const pointerType = useRef<PointerType>('mouse');
  const [isSecondClick] = useState(doubleClicks);
  const drawn = useDrawnMap(isShown && !isLive, live.isComing, scene, language, setHovered);
  const surface = useRef<HTMLDivElement>(null);
  const camera = useDrawnCamera(hasFailed(status) ? drawn : null, surface, properties);
  const act = useActions(isLive ? map : camera, live.ask);

  const hover = (target: MapTarget | null) => {
    setHovered(target);
    if (target !== null) onApproach(target);
  };
  const select = ({ type, id }: MapTarget) =>
    changeView((current) =>
      type === 'place' ? selectPlace(current, id) : selectPair(current, id),
    );
  const answer = (event: MouseEvent) => {
    if (drawn === null) return;
    if (isSecondClick(event.nativeEvent, pointerType.current)) {
      camera?.zoomInAt(pointOf(event));
      return;
    }
    const target = drawn.answer(pointOf(event), pointerType.current);
    if (target !== null) select(target);
    else if (view.selection.type !== 'none') {
      // A click on the empty map clears the selection without moving the map.
      const camera = live.isWanted ? roundCamera(drawn.getCamera()) : null;
      changeView((current) => ({ ...clearSelection(current), camera }));
    }
  };
  const needsLive = view.projection !== 'globe' || view.camera !== null || scene.listed.length > 0;
  const { ask } = live;
  useEffect(() => {
    if (needsLive) ask();
  }, [needsLive, ask]);

  const selected = selectedIds(view).join('~');
  const [drawnWith] = useState(selected);
  const [openingCamera, setOpeningCamera] = useState<OpeningCamera | null>(null);
  if (LiveMap !== undefined && map === null && openingCamera === null && selected !== drawnWith) {
    if (drawn !== null) setOpeningCamera(drawn.screenCamera());
  }
  const walked = isLive ? map : drawn;
  return (
    <>
      {LiveMap !== undefined && status !== 'asleep' && !hasFailed(status) && (
        <LiveMap
          key={life}
          {...properties}
          {...{ map, element, openingCamera }}
          isDrawn={isLive}
          onMap={setMap}
          onHover={hover}
          onSelect={select}
          onStatus={setStatus}
        />
      )}
      {drawn !== null && !isLive && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard walks the places below
        <div
          ref={surface}
          role="presentation"
          className={`pointer-events-auto absolute inset-0 ${hovered === null ? '' : 'cursor-pointer'}`}
          onPointerDown={(event) => {
            pointerType.current = event.pointerType === 'touch' ? 'touch' : 'mouse';
          }}
          onPointerMove={(event: PointerEvent) => {
            // Dragging, pinching and the wheel need the live map.
            if (event.buttons > 0 && Math.hypot(event.movementX, event.movementY) > 3) live.ask();
            if (event.pointerType === 'touch') return;
            const target = drawn.nextTarget(pointOf(event), 'mouse');
            if (target?.id !== hovered?.id) hover(target);
          }}
          onWheel={({ ctrlKey, metaKey }) => {
            if (ctrlKey || metaKey || !properties.cooperativeGestures) live.ask();
          }}
          onPointerLeave={() => setHovered(null)}
          onClick={answer}
        />
      )}
      {walked !== null && (
        <PlaceWalk
          map={walked}
          scene={scene}
          selection={view.selection}
          padding={padding}
          onOpen={(id) => changeView((current) => selectPlace(current, id))}
        />
      )}
      {hovered !== null && (
        <HoverCard atlas={atlas} scene={scene} hovered={hovered} padding={padding} />
      )}
      {children(isLive ? map : null, element, act)}
    </>
  );
}

/** The event's position in pixels of the map's box, which starts at the window's origin. */
function pointOf({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>) {
  return { x: clientX, y: clientY };
}

/** Whether the live map handles input: once it is ready, and no pointer is down on the drawn one. */
function useTakenOver(isReady: boolean): boolean {
  const [isTakenOver, setTakenOver] = useState(isReady);
  useLayoutEffect(() => {
    if (isReady) return onceReleased(() => setTakenOver(true));
    setTakenOver(false);
  }, [isReady]);
  return isReady && isTakenOver;
}

/**
 * The drawn map of the page with the scene on it, while it is shown. `isBrief`: a live map will replace it soon, so
 * the prerendered ties stay if they are those of the scene.
 */
function useDrawnMap(
  isShown: boolean,
  isBrief: boolean,
  scene: Scene,
  language: Language,
  onHover: (target: MapTarget | null) => void,
): DrawnMap | null {
  const [drawn, setDrawn] = useState<DrawnMap | null>(null);
  useLayoutEffect(() => {
    if (!isShown) return;
    if (drawn === null) {
      let stop = () => {};
      // In a task of its own: it takes as long as what the page commits here.
      const timer = setTimeout(() => {
        // At once: the page's links no longer answer, and a tap may come before React's next task.
        stop = onceReleased(() => {
          const mayStay = isBrief && matchesAddress();
          const map = DrawnMap.of(takeOverMap(), scene, language, onHover);
          map?.show(scene, language, mayStay);
          flushSync(() => setDrawn(map));
        });
      });
      return () => {
        clearTimeout(timer);
        stop();
      };
    }
    takeOverMap();
    drawn.show(scene, language, isBrief);
  }, [isShown, isBrief, drawn, scene, language, onHover]);
  return drawn;
}

/** Queues actions for the live map until it is there. */
function useActions(map: MovableMap | null, ask: () => void): Act {
  const waiting = useRef<((map: MovableMap) => void)[]>([]);
  useEffect(() => {
    if (map === null) return;
    for (const action of waiting.current.splice(0)) action(map);
  }, [map]);
  return (action) => {
    if (map === null) {
      waiting.current.push(action);
      ask();
    } else {
      action(map);
    }
  };
}
