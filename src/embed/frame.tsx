/** What is laid out where in the frame, from a small advertisement's size to a whole page's. */
import { useEffect, useState } from 'react';
import type { Atlas } from '../domain/atlas';
import { type Day, yearOf } from '../domain/day';
import type { Controls } from '../embedding/controls';
import { useTranslations } from '../i18n/intl';
import { useWording } from '../i18n/wording';
import { AsOf } from '../panels/as-of';
import { LoadProblem } from '../panels/load-problem';
import { AddressNotice } from '../shell/address-notice';
import { removePrerendered, silencePrerendered } from '../shell/prerendered';
import { useHeight } from '../shell/use-height';
import { Button } from '../ui/button';
import { type Notice, writeAddress } from '../view/address';
import type { Scene } from '../view/scene';
import {
  type ChangeView,
  clearFilters,
  clearSelection,
  nothingSelected,
  type Selection,
  selectedIds,
  selectPair,
  type View,
} from '../view/view';
import { Card } from './card';
import { Credits } from './credits';
import { Filters } from './filters';
import type { Host } from './host';
import { Legend } from './legend';
import { MapPane } from './map-pane';
import { MapTrouble } from './map-trouble';
import { nameOfSelection } from './name-of-selection';
import { useActivation } from './use-activation';
import { useDrawing } from './use-drawing';
import { useFrameSize } from './use-frame-size';
import { useTellHeight } from './use-tell-height';
import { cardHeight, widthForCardBeside } from './wanted-height';

export interface FrameProperties {
  readonly host: Host;
  readonly controls: Controls;
  /** Missing while it loads, or where it failed. */
  readonly atlas: Atlas | undefined;
  readonly scene: Scene | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly view: View;
  readonly changeView: ChangeView;
  readonly notices: readonly Notice[];
  readonly dismissNotices: () => void;
  readonly today: Day;
  readonly onApproach: (pairId: string) => void;
}

/** Free space around what is on the map, in CSS pixels. */
const gap = 8;
/** From this height on, legend and filters stand below the map; before, behind a button. */
const roomyHeight = 340;
const widthOfCard = 304;
/** What the zoom buttons take of the map's left side. */
const widthOfButtons = 56;
/** Of the map's free height, for the button that opens legend and filters. */
const heightForTools = 120;
/** What the card may take of the map's height where it stands on its lower edge. */
const mostOfMap = 0.55;

export function Frame(properties: FrameProperties) {
  const { host, controls, atlas, scene, view, changeView, notices, dismissNotices } = properties;
  const t = useTranslations('map');
  const { width, height } = useFrameSize();
  const [barRef, barHeight] = useHeight();
  const [mapRef, mapHeight] = useHeight();
  const [cardRef, heightOfCard] = useHeight();
  // Nothing takes the focus before another selection than the one that the embed opened with.
  const selected = selectedIds(view).join('~');
  const [openedWith] = useState(selected);
  const [hasMovedOn, setMovedOn] = useState(false);
  if (!hasMovedOn && selected !== openedWith) setMovedOn(true);
  const isActive = useActivation();
  const { drawing, setDrawing, MapView, retry } = useDrawing(isActive);

  const isWide = width >= widthForCardBeside;
  const isRoomy = isWide && height >= roomyHeight;
  const cannotDraw = drawing === 'unavailable' || drawing === 'failed';
  const isSelected = view.selection.type !== 'none';
  const hasCard = atlas !== undefined && scene !== undefined && (isSelected || cannotDraw);
  useTellHeight(host, width, barHeight, hasCard);
  useEffect(silencePrerendered, []);
  useEffect(() => {
    if (drawing === 'ready') removePrerendered();
  }, [drawing]);
  useEffect(() => {
    if (cannotDraw) host.tell('error', { fault: 'map', message: `The live map is ${drawing}.` });
  }, [host, cannotDraw, drawing]);
  useEscape(changeView);

  const padding = {
    top: gap,
    left: controls === 'none' ? gap : widthOfButtons,
    right: hasCard && isWide ? widthOfCard + 2 * gap : 3 * gap,
    bottom: hasCard && !isWide ? heightOfCard : gap,
  };
  const tools = atlas !== undefined && controls !== 'none' && (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1.5">
      {controls === 'full' && (
        <Filters
          atlas={atlas}
          filters={view.filters}
          thisYear={yearOf(properties.today)}
          onChange={changeView}
        />
      )}
      <Legend />
    </div>
  );
  return (
    <main aria-label={t('label')} className="fixed inset-0 flex flex-col overflow-hidden">
      <div ref={mapRef} className="relative min-h-0 grow">
        <MapPane
          {...properties}
          padding={padding}
          freeHeight={mapHeight - padding.bottom}
          {...{ isActive, drawing, setDrawing, MapView }}
        />
        {!isRoomy && tools !== false && mapHeight - padding.bottom >= heightForTools && (
          <Disclosure hasFilters={controls === 'full'}>{tools}</Disclosure>
        )}
        <div
          className="pointer-events-none absolute top-2 left-2 z-30 flex justify-center *:pointer-events-auto"
          style={{ right: isWide ? padding.right : gap }}
        >
          <AddressNotice notices={notices} onDismiss={dismissNotices} />
        </div>
        <Problem {...properties} />
        {hasCard && (
          <div
            ref={cardRef}
            className={`absolute z-20 flex flex-col overflow-hidden bg-panel ${
              isWide
                ? 'end-2 top-2 max-h-[calc(100%-1rem)] rounded-panel shadow-panel'
                : 'inset-x-0 bottom-0 border-t border-hairline'
            }`}
            style={
              isWide
                ? { width: widthOfCard }
                : { height: Math.min(cardHeight, Math.round(mapHeight * mostOfMap)) }
            }
          >
            <CardWithWayBack
              {...properties}
              takesFocus={hasMovedOn}
              atlas={atlas}
              scene={scene}
              trouble={cannotDraw && <MapTrouble onRetry={retry} />}
            />
          </div>
        )}
      </div>
      <div
        ref={barRef}
        className="relative z-10 flex shrink-0 flex-col gap-1 border-t border-hairline bg-panel px-3 py-1.5"
      >
        {isRoomy && tools}
        <AsOf />
        <Credits
          scene={scene}
          fullMap={`./${writeAddress(view)}`}
          goTo={(address) => void host.goTo(address)}
          isRoomy={isWide}
          isTerse={controls === 'none'}
        />
      </div>
    </main>
  );
}

/** Escape takes back what is selected, wherever the focus is. */
function useEscape(changeView: ChangeView): void {
  useEffect(() => {
    const clear = (event: KeyboardEvent) => {
      const isTaken =
        event.defaultPrevented ||
        (event.target instanceof Element &&
          event.target.closest('select, [role="listbox"], details[open]') !== null);
      if (event.key === 'Escape' && !isTaken) changeView(clearSelection);
    };
    window.addEventListener('keydown', clear);
    return () => window.removeEventListener('keydown', clear);
  }, [changeView]);
}

interface DisclosureProperties {
  readonly hasFilters: boolean;
  readonly children: React.ReactNode;
}

/** Legend and filters behind a button, where they would leave no room for the map. */
function Disclosure({ hasFilters, children }: DisclosureProperties) {
  const t = useTranslations('map');
  const filter = useTranslations('filter');
  return (
    <details
      className="absolute start-14 top-2 z-30 max-h-[calc(100%-1rem)] max-w-[calc(100%-4rem)] overflow-y-auto rounded-panel bg-panel text-small shadow-panel"
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Escape') currentTarget.open = false;
      }}
    >
      <summary className="cursor-pointer px-3 py-1.5 font-semibold">
        {hasFilters ? filter('title') : t('legend')}
      </summary>
      <div className="px-3 pb-3">{children}</div>
    </details>
  );
}

/** Records that did not load, or filters that nothing passes. */
function Problem({ error, onRetry, scene, changeView }: FrameProperties) {
  const t = useTranslations('overview');
  const filter = useTranslations('filter');
  const isEmpty = scene !== undefined && scene.pairs.length === 0;
  if (error === null && !isEmpty) return null;
  return (
    <div className="pointer-events-none absolute inset-0 z-10 grid place-items-center p-2">
      <div className="pointer-events-auto max-h-full max-w-sm overflow-y-auto rounded-panel bg-panel px-4 py-3 text-small shadow-panel">
        {error === null ? (
          <div role="status" className="flex flex-col items-start gap-1">
            <p className="font-semibold">{t('emptyTitle')}</p>
            <p>{t('emptyText')}</p>
            <Button onClick={() => changeView(clearFilters)}>{filter('clear')}</Button>
          </div>
        ) : (
          <LoadProblem error={error} what="atlas" onRetry={onRetry} />
        )}
      </div>
    </div>
  );
}

interface CardWithWayBackProperties extends FrameProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  /** Why there is no map, above the list that stands for it. */
  readonly trouble: React.ReactNode;
  readonly takesFocus: boolean;
}

/** The card remembers from which city a pair was opened. */
function CardWithWayBack({ trouble, takesFocus, ...properties }: CardWithWayBackProperties) {
  const { atlas, scene, view, changeView, onApproach } = properties;
  const { language } = useWording();
  const [origin, setOrigin] = useState<{ readonly pair: string; readonly from: Selection }>({
    pair: '',
    from: nothingSelected,
  });
  const { selection } = view;
  const { from } = origin;
  const canGoBack =
    selection.type === 'pair' && selection.id === origin.pair && from.type !== 'none';
  return (
    <Card
      atlas={atlas}
      scene={scene}
      selection={selection}
      trouble={selection.type === 'none' && trouble}
      takesFocus={takesFocus}
      onApproach={onApproach}
      onChange={changeView}
      onPair={(pair) => {
        setOrigin({ pair, from: selection });
        changeView((current) => selectPair(current, pair));
      }}
      onClose={selection.type === 'none' ? undefined : () => changeView(clearSelection)}
      back={
        canGoBack
          ? {
              name: nameOfSelection(atlas, scene, from, language),
              go: () => changeView((current) => ({ ...current, selection: from, camera: null })),
            }
          : undefined
      }
    />
  );
}
