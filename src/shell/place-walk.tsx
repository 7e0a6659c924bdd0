/** The places on the map as a list for the keyboard: arrow keys walk them by where they lie. */
import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Padding } from '../framing/frame-camera';
import { useTranslations } from '../i18n/intl';
import { nameOfPlace } from '../i18n/names';
import { useWording } from '../i18n/wording';
import type { AtlasMap } from '../map/atlas-map';
import { type Direction, nextPlace } from '../map/next-place';
import type { PlaceInView } from '../map/places-in-view';
import type { Scene, ScenePlace } from '../view/scene';
import { isSelectedPlace, type Selection } from '../view/view';

interface PlaceWalkProperties {
  readonly map: AtlasMap;
  readonly scene: Scene;
  readonly selection: Selection;
  readonly padding: Padding;
  readonly onOpen: (placeId: string) => void;
}

/** As many as a list can hold and a reader can walk: the most connected ones. */
const mostWalked = 200;
/** A letter that comes later than this (in milliseconds) begins another name. */
const longestPause = 800;

const directionOfKey: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left',
};

interface Option extends PlaceInView {
  readonly name: string;
  readonly degree: number;
}

/** What can be walked, sorted by name. */
function optionsOf(
  inView: readonly PlaceInView[],
  scene: Scene,
  nameOf: (place: ScenePlace) => string,
  compare: (a: string, b: string) => number,
): Option[] {
  const places = new Map(scene.places.map((place) => [place.place.id, place]));
  return inView
    .flatMap((point) => {
      const place = places.get(point.id);
      return place === undefined ? [] : [{ ...point, name: nameOf(place), degree: place.degree }];
    })
    .toSorted((a, b) => b.degree - a.degree)
    .slice(0, mostWalked)
    .toSorted((a, b) => compare(a.name, b.name));
}

export function PlaceWalk({ map, scene, selection, padding, onOpen }: PlaceWalkProperties) {
  const t = useTranslations('map');
  const count = useTranslations('count');
  const { language } = useWording();
  const [inView, setInView] = useState<readonly PlaceInView[]>([]);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const cameFrom = useRef<Element | null>(null);
  const typed = useRef({ text: '', at: Number.NEGATIVE_INFINITY });

  const { compare } = useMemo(() => new Intl.Collator(language), [language]);
  const options = useMemo(
    () => optionsOf(inView, scene, ({ place }) => nameOfPlace(place, language), compare),
    [inView, scene, language, compare],
  );
  const active = options.find(({ id }) => id === activeId);

  const look = useEffectEvent(() => {
    setInView(map.placesInView());
    if (hasFocus) map.pointAt(activeId);
  });
  useEffect(() => map.on('camera', look), [map]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene has other places in view
  useEffect(() => look(), [map, scene]);

  const walkTo = (id: string | null | undefined) => {
    if (id === null || id === undefined) return;
    setActiveId(id);
    map.pointAt(id);
    map.reveal(id);
  };
  /** Where a walk begins: on what is selected, where it went before, or in the middle of the map. */
  const begin = () => {
    const selected = options.find(({ id }) => isSelectedPlace(selection, id));
    const middle = map.screenCamera();
    const distance = ({ x, y }: Option) => Math.hypot(x - middle.x, y - middle.y);
    const nearest = options.toSorted((a, b) => distance(a) - distance(b))[0];
    walkTo((active ?? selected ?? nearest)?.id);
  };
  const walkByName = (letter: string, now: number) => {
    const isSameName = now - typed.current.at < longestPause;
    const text = (isSameName ? typed.current.text : '') + letter.toLocaleLowerCase(language);
    typed.current = { text, at: now };
    const start = options.findIndex(({ id }) => id === activeId) + (text.length === 1 ? 1 : 0);
    const inTurn = [...options.slice(start), ...options.slice(0, start)];
    walkTo(inTurn.find(({ name }) => name.toLocaleLowerCase(language).startsWith(text))?.id);
  };
  const answerKey = (event: KeyboardEvent<HTMLElement>) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const direction = directionOfKey[key];
    if (direction !== undefined && active !== undefined) {
      walkTo(nextPlace(options, active.id, direction));
    } else if (key === 'Home') {
      walkTo(options[0]?.id);
    } else if (key === 'End') {
      walkTo(options.at(-1)?.id);
    } else if (key === 'Enter' && active !== undefined) {
      onOpen(active.id);
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
    setHasFocus(true);
    begin();
  };
  return (
    <div
      role="listbox"
      tabIndex={0}
      aria-label={t('walk')}
      aria-describedby="place-walk-hint"
      {...(active !== undefined && { 'aria-activedescendant': `walk-${active.id}` })}
      className="group pointer-events-none absolute rounded-panel"
      style={padding}
      onKeyDown={answerKey}
      onFocus={enter}
      onBlur={() => {
        setHasFocus(false);
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
      {options.map(({ id, name, degree }) => (
        <div
          key={id}
          id={`walk-${id}`}
          role="option"
          tabIndex={-1}
          aria-selected={isSelectedPlace(selection, id)}
          data-active={id === activeId || undefined}
          className="sr-only"
        >
          {t('placeInView', { name, partners: count('partners', { count: degree }) })}
        </div>
      ))}
      {options.length === 0 && (
        <div role="option" tabIndex={-1} aria-selected={false} aria-disabled className="sr-only">
          {t('noPlaceInView')}
        </div>
      )}
    </div>
  );
}
