/**
 * The live map of a shell: it follows the selection, and comes up over the drawn one. It arrives with
 * the map's library: `useMapModule` loads it.
 */
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { Padding } from '../../core/geometry/viewport';
import { roundCamera } from '../../core/view/parameters/camera-format';
import type { Scene } from '../../core/view/scene';
import {
  type Camera,
  type ChangeView,
  clearSelection,
  type Selection,
  type View,
} from '../../core/view/view';
import { useWording } from '../intl/wording';
import type { AtlasMap } from '../map/atlas-map';
import type { MapTexts } from '../map/create-map';
import type { MapTarget } from '../map/map-events';
import MapView from '../map/map-view';
import { siteRoot } from '../query/site-root';
import { beQuiet } from '../scripts/quiet';
import { useMedia } from '../ui/use-media';
import { removePrerendered } from './prerendered';
import { useDrawnTheme } from './theme';
import type { MapStatus } from './use-map-module';

/** How long the live map takes to come up over the drawn one, in milliseconds. */
const takeOver = 150;

export type { Padding };

export interface LiveMapProperties {
  readonly scene: Scene;
  readonly view: View;
  readonly padding: Padding;
  readonly texts: MapTexts;
  readonly cooperativeGestures?: boolean;
  /** Whether there is something to be seen; before, the drawn map shows through. */
  readonly isDrawn: boolean;
  /** Where it opens if what is selected has changed since the page was drawn: as the drawn map stands. */
  readonly openingCamera: Camera | null;
  readonly changeView: ChangeView;
  /** The reader has moved the map. */
  readonly onMoved: (camera: Camera) => void;
  readonly onStatus: (status: MapStatus) => void;
  readonly onHover: (target: MapTarget | null) => void;
  readonly onSelect: (target: MapTarget) => void;
  readonly map: AtlasMap | null;
  readonly onMap: (map: AtlasMap | null) => void;
  /** Filled with the element that the map fills. */
  readonly element: RefObject<HTMLDivElement | null>;
}

/** What the map went along with last. */
interface Followed extends Pick<View, 'selection' | 'story'> {
  readonly registers: string;
}

export function LiveMap({
  scene,
  view,
  padding,
  texts,
  cooperativeGestures = false,
  isDrawn,
  openingCamera,
  changeView,
  onMoved,
  onStatus,
  onHover,
  onSelect,
  map,
  onMap,
  element,
}: LiveMapProperties) {
  const { language } = useWording();
  const theme = useDrawnTheme(view.theme);
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');

  // While the address names no camera, the map goes where the selection is, and along with a story.
  const { selection, story } = view;
  const isFree = view.camera === null;
  const follow = useEffectEvent((atlasMap: AtlasMap) => {
    frameSelection(atlasMap, selection, scene);
  });
  // Those that come into view, or go, change what there is to see.
  const registers = scene.listed.map(({ index }) => index.register.name).join(' ');
  const followed = useRef<Followed | null>(null);
  // Whoever has selected something on the drawn map sees the flight there from its beginning.
  const isWaiting = !isDrawn && (openingCamera !== null || followed.current !== null);
  useEffect(() => {
    if (map === null || !isFree || isWaiting) return;
    const last = followed.current;
    const isSame = last?.selection === selection && last.story === story;
    if (isSame && last.registers === registers) return;
    // The map opens on the opening view by itself.
    const isOpen = last !== null || selection.type !== 'none' || story !== null;
    if (isOpen) follow(map);
    followed.current = { selection, story, registers };
  }, [map, isFree, isWaiting, selection, story, registers]);

  useEffect(() => {
    if (isDrawn && reducedMotion) completeTakeOver();
  }, [isDrawn, reducedMotion]);

  // The map behind the canvas, for scripts and tests that ask where on it a place is.
  useEffect(() => {
    if (element.current !== null) Object.assign(element.current, { atlasMap: map });
  }, [map, element]);

  return (
    <div
      ref={element}
      data-atlas-map=""
      className={`absolute inset-0 transition-opacity ${isDrawn ? 'pointer-events-auto' : 'pointer-events-none opacity-0'}`}
      style={{ transitionDuration: reducedMotion ? '0s' : `${takeOver}ms` }}
      onTransitionEnd={({ target, currentTarget }) => {
        if (target === currentTarget && isDrawn) completeTakeOver();
      }}
    >
      <MapView
        ref={onMap}
        scene={scene}
        language={language}
        theme={theme}
        projection={view.projection}
        // Once it is there, it goes its own way.
        camera={view.camera ?? (map === null ? openingCamera : null)}
        padding={padding}
        basemapUrl={new URL('basemap/', siteRoot).href}
        texts={texts}
        cooperativeGestures={cooperativeGestures}
        reducedMotion={reducedMotion}
        onHover={onHover}
        onSelect={onSelect}
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
  );
}

/** What waits for the live map comes when that is seen, and not while it fades in. */
function completeTakeOver(): void {
  removePrerendered();
  beQuiet();
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
