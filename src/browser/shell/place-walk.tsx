/** The places on the map as a listbox for the keyboard: arrow keys move in their direction on the map. */
import {
  type FocusEvent,
  type KeyboardEvent,
  startTransition,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Padding } from '../../core/geometry/viewport';
import type { Scene } from '../../core/view/scene';
import { isSelectedPlace, type Selection } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { type Direction, nextPlace } from '../map/next-place';
import { minDistance, spacedPlaces } from '../map/spaced-places';
import { useQuiet } from '../parts/quiet-part';
import type { WalkedMap } from './drawn-map';
import { elementIdOf, PlaceOption } from './place-walk-option';
import {
  bestOptions,
  type InView,
  optionOfName,
  type WalkOption,
  walkOptions,
} from './place-walk-options';

interface PlaceWalkProperties {
  readonly map: WalkedMap;
  readonly scene: Scene;
  readonly selection: Selection;
  readonly padding: Padding;
  readonly onOpen: (placeId: string) => void;
}

/** The most options in the DOM for screen readers; the walk still reaches every place in view. */
const maxRead = 200;
/** A letter typed after a longer pause (in milliseconds) starts a new name. */
const maxPause = 800;

const directionOfKey: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left',
};

/** Zoom steps per key; `=` is `+` without Shift on many keyboards. */
const zoomOfKey: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1 };

/** Before the options are made. */
const nothingYet: InView = { documented: [], listed: [] };

export function PlaceWalk({ map, scene, selection, padding, onOpen }: PlaceWalkProperties) {
  const { language } = useWording();
  const t = useTranslations('map');
  const [inView, setInView] = useState(nothingYet);
  const isQuiet = useQuiet();
  const [activePlace, setActivePlace] = useState<WalkOption['place'] | null>(null);
  /** A ref instead of state: a map that jumps reports its new camera before the next render. */
  const hasFocus = useRef(false);
  const cameFrom = useRef<Element | null>(null);
  const typed = useRef({ text: '', at: Number.NEGATIVE_INFINITY });

  // Hundreds of options are made in short tasks, after what the reader sees of another scene.
  const walkedScene = useDeferredValue(scene);
  const options = useMemo(
    () => walkOptions(inView, walkedScene, language),
    [inView, walkedScene, language],
  );
  const active = options.find(({ place }) => place === activePlace);
  const best = useMemo(() => bestOptions(options, maxRead), [options]);

  /** Before the walk starts, documented places are enough: registers have tens of thousands. */
  const see = (isWalked: boolean): InView => {
    const documented = map.placesInView();
    const listed = isWalked || documented.length === 0 ? map.listedInView() : [];
    return { documented, listed };
  };
  const look = useEffectEvent(() => {
    // Hundreds of options keep a slow phone busy for a seventh of a second, while its map loads.
    if (!isQuiet && !hasFocus.current) return;
    if (!hasFocus.current) {
      startTransition(() => setInView(see(false)));
      return;
    }
    setInView(see(true));
    map.pointAt(active?.id() ?? null);
  });
  useEffect(() => map.on('camera', look), [map]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene has other places in view
  useEffect(() => look(), [map, scene, isQuiet]);

  const walkTo = (option: WalkOption | null | undefined) => {
    if (option === null || option === undefined) return;
    setActivePlace(option.place);
    // In this order: a map that jumps on `reveal` would otherwise point at the previous place.
    map.reveal(option.id());
    map.pointAt(option.id());
  };
  /** The places that arrow keys reach. */
  const apart = (all: readonly WalkOption[]) =>
    spacedPlaces(all, minDistance(map.screenCamera().zoom));
  /** Starts a walk where the last one stopped, at the selection, or in the middle of the map. */
  const begin = (all: readonly WalkOption[]) => {
    const last = all.find(({ place }) => place === activePlace);
    const selected =
      selection.type === 'places'
        ? all.find(({ id }) => isSelectedPlace(selection, id()))
        : undefined;
    const middle = map.screenCamera();
    const distance = ({ x, y }: WalkOption) => Math.hypot(x - middle.x, y - middle.y);
    const nearest = apart(all).toSorted((a, b) => distance(a) - distance(b))[0];
    walkTo(last ?? selected ?? nearest);
  };
  const walkByName = (letter: string, now: number) => {
    const isSameName = now - typed.current.at < maxPause;
    const text = (isSameName ? typed.current.text : '') + letter;
    typed.current = { text, at: now };
    walkTo(optionOfName(options, active, text, language));
  };
  const answerKey = (event: KeyboardEvent<HTMLElement>) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const direction = directionOfKey[key];
    const zooms = zoomOfKey[key];
    if (direction !== undefined && active !== undefined) {
      walkTo(nextPlace(apart(options), active, direction));
    } else if (zooms !== undefined && active !== undefined) {
      map.zoomOn(active.id(), zooms);
    } else if (key === 'Home') {
      walkTo(options[0]);
    } else if (key === 'End') {
      walkTo(options.at(-1));
    } else if (key === 'Enter' && active !== undefined) {
      onOpen(active.id());
    } else if (key === 'Escape') {
      if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) {
        cameFrom.current.focus();
      } else {
        event.currentTarget.blur();
      }
    } else if (/^[\p{Letter}\p{Number}]$/u.test(key)) {
      walkByName(key, event.timeStamp);
    } else {
      return;
    }
    event.preventDefault();
  };
  const enter = ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget !== null && relatedTarget !== currentTarget) cameFrom.current = relatedTarget;
    hasFocus.current = true;
    const seen = see(true);
    setInView(seen);
    begin(walkOptions(seen, scene, language));
  };
  return (
    <div
      role="listbox"
      tabIndex={0}
      aria-label={t('walk')}
      aria-describedby="place-walk-hint"
      aria-busy={inView === nothingYet}
      {...(active !== undefined && { 'aria-activedescendant': elementIdOf(active) })}
      className="group pointer-events-none absolute rounded-panel"
      style={padding}
      onKeyDown={answerKey}
      onFocus={enter}
      onBlur={() => {
        hasFocus.current = false;
        map.pointAt(null);
      }}
    >
      <p
        id="place-walk-hint"
        role="presentation"
        className="mx-auto mt-2 hidden w-fit max-w-full rounded-panel bg-panel px-3 py-1 text-center text-small shadow-panel group-focus-visible:block"
      >
        {t('walkHint')}
      </p>
      {options.flatMap((option, each) =>
        best.has(option) || option === active
          ? [
              <PlaceOption
                key={option.id()}
                option={option}
                number={each + 1}
                size={options.length}
                scene={walkedScene}
                isSelected={isSelectedPlace(selection, option.id())}
                isActive={option === active}
              />,
            ]
          : [],
      )}
      {options.length === 0 && inView !== nothingYet && (
        <div role="option" tabIndex={-1} aria-selected={false} aria-disabled className="sr-only">
          {t('noPlaceInView')}
        </div>
      )}
    </div>
  );
}
