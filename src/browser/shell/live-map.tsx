/**
 * The live map of a shell: it follows the selection, and fades in over the drawn map unless its frames are slow.
 * `useMapModule` loads it together with the map's library.
 */
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
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
import type { MapTexts, OpeningCamera } from '../map/create-map';
import type { MapTarget } from '../map/map-events';
import MapView from '../map/map-view';
import { siteRoot } from '../query/site-root';
import { beQuiet } from '../scripts/quiet';
import { useMedia } from '../ui/use-media';
import { removePrerendered } from './prerendered';
import { useDrawnTheme } from './theme';
import type { MapStatus } from './use-map-module';

/** How long the live map takes to fade in over the drawn one, in milliseconds. */
const fadeTime = 150;

export type { Padding };

export interface LiveMapProperties {
  readonly scene: Scene;
  readonly view: View;
  readonly padding: Padding;
  readonly texts: MapTexts;
  readonly cooperativeGestures?: boolean;
  /** Whether the map has drawn its first frame; until then, the drawn map shows through. */
  readonly isDrawn: boolean;
  /** The drawn map's camera, at which to open if the selection has changed since the page was drawn. */
  readonly openingCamera: OpeningCamera | null;
  readonly changeView: ChangeView;
  /** Called when the reader has moved the map. */
  readonly onMoved: (camera: Camera) => void;
  readonly onStatus: (status: MapStatus) => void;
  readonly onHover: (target: MapTarget | null) => void;
  readonly onSelect: (target: MapTarget) => void;
  readonly map: AtlasMap | null;
  readonly onMap: (map: AtlasMap | null) => void;
  /** Set to the element that the map fills. */
  readonly element: RefObject<HTMLDivElement | null>;
}

/** What the camera followed last. */
interface Followed extends Pick<View, 'story'> {
  /** `null` once the reader has moved the map: the same selection is brought into view again when it is asked for. */
  readonly selection: View['selection'] | null;
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

  // While the address names no camera, the map follows the selection and the story.
  const { selection, story } = view;
  const isFree = view.camera === null;
  const follow = useEffectEvent((atlasMap: AtlasMap) => {
    frameSelection(atlasMap, selection, scene);
  });
  // Registers that are switched on or off change what has to be in view.
  const registers = scene.listed.map(({ index }) => index.register.name).join(' ');
  const [openedOn] = useState(registers);
  const followed = useRef<Followed | null>(null);
  // After a selection on the drawn map, the flight to it waits until the live map is visible.
  const isWaiting = !isDrawn && (openingCamera !== null || followed.current !== null);
  useEffect(() => {
    if (map === null || isWaiting) return;
    const last = followed.current;
    if (!isFree) {
      followed.current = last && { ...last, selection: null };
      return;
    }
    const isSame = last?.selection === selection && last.story === story;
    if (isSame && last.registers === registers) return;
    // The map opens by itself, but not on a selection, nor on registers that have arrived since.
    const isOpen = selection.type === 'none' && story === null && registers === openedOn;
    if (last !== null || !isOpen) follow(map);
    followed.current = { selection, story, registers };
  }, [map, isFree, isWaiting, selection, story, registers, openedOn]);

  const fades = !reducedMotion && map?.isSlow !== true;
  useEffect(() => {
    if (isDrawn && !fades) completeTakeOver();
  }, [isDrawn, fades]);

  // Exposes the map on its element, for scripts and tests that need the positions of places.
  useEffect(() => {
    if (element.current !== null) Object.assign(element.current, { atlasMap: map });
  }, [map, element]);

  return (
    <div
      ref={element}
      data-atlas-map=""
      className={`absolute inset-0 transition-opacity ${isDrawn ? 'pointer-events-auto' : 'pointer-events-none opacity-0'}`}
      style={{ transitionDuration: fades ? `${fadeTime}ms` : '0s' }}
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
        // Only the first camera: afterwards the map moves by itself.
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
          // A click on the empty map clears the selection without moving the map.
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

/** Runs when the live map is fully visible: removes the prerendered page, and starts what waits for quiet. */
function completeTakeOver(): void {
  removePrerendered();
  beQuiet();
}

/** Brings the selection into view, or everything if nothing is selected. */
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
