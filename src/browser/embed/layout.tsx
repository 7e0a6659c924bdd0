/** The layout of the embed, from the size of a small advertisement to a whole page. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { yearOf } from '../../core/domain/day';
import type { Controls } from '../../core/embedding/embed-address';
import { writeAddress } from '../../core/view/address';
import { listedCount } from '../../core/view/listed';
import { foldStory } from '../../core/view/story';
import { selectedIds, type View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { AsOf } from '../panels/as-of';
import { ClearFilters } from '../panels/clear-filters';
import { LoadProblem } from '../panels/load-problem';
import { siteRoot } from '../query/site-root';
import { AddressNotice } from '../shell/address-notice';
import { LanguageNotice } from '../shell/language-notice';
import { drawnTextHeight, layOutDrawnMap, makePrerenderedInert } from '../shell/prerendered';
import { useEscape } from '../shell/use-escape';
import { useHeight } from '../shell/use-height';
import { hasFailed, useMapModule } from '../shell/use-map-module';
import type { ShownProperties } from '../shell/use-shown';
import { isAway } from '../shell/use-story';
import { useWindowSize } from '../ui/use-window-size';
import { SelectedCard } from './card';
import { Credits } from './credits';
import type { Host } from './host';
import { MapPane } from './map-pane';
import { StoryCard } from './story-card';
import { Tools } from './tools';
import { cardHeight, wantedHeight, widthForCardBeside, widthOfScrollBar } from './wanted-height';

export interface LayoutProperties extends ShownProperties {
  readonly host: Host;
  readonly controls: Controls;
}

/** Free space around the controls on the map, in CSS pixels. */
const gap = 8;
/** From this height on, legend and filters are below the map; in lower frames, behind a button. */
const roomyHeight = 340;
const widthOfCard = 304;
/** Beside the card, for the names to the right of places. */
const roomForNames = 56;
/** The width of the zoom buttons at the map's left side. */
const widthOfButtons = 56;
/** The free height of the map that the zoom buttons need, and the button of legend and filters. */
const heightForButtons = 84;
const heightForTools = 120;
/** The largest share of the map's height for a card at its lower edge. */
const maxShareOfMap = 0.55;

export function Layout(properties: LayoutProperties) {
  const { host, controls, atlas, scene, view, changeView, story, notices, dismissNotices } =
    properties;
  const t = useTranslations('app');
  const map = useTranslations('map');
  const { width, height } = useWindowSize();
  const [barRef, barHeight] = useHeight();
  const [mapRef, mapHeight] = useHeight();
  const [cardRef, heightOfCard] = useHeight();
  // Until the records are there, the line under the map is as high as it is drawn.
  const [drawnBarHeight] = useState(drawnTextHeight);
  const hasMovedOn = useMovedOn(view);
  const live = useMapModule('seen', 'sleeps');
  const { status } = live;

  const isWide = width >= widthForCardBeside;
  const isRoomy = isWide && height >= roomyHeight;
  const cannotDraw = hasFailed(status);
  const isSelected = view.selection.type !== 'none' || story !== null;
  const hasCard = atlas !== undefined && scene !== undefined && (isSelected || cannotDraw);
  useSendHeight(host, width, barHeight, hasCard);
  // Before the embed's first paint: the texts of the prerendered page would show through it.
  useLayoutEffect(makePrerenderedInert, []);
  useEffect(() => {
    if (cannotDraw)
      host.sendEvent('error', { fault: 'map', message: `The live map is ${status}.` });
  }, [host, cannotDraw, status]);
  // Fields, the keyboard walk and the open legend handle Escape themselves.
  useEscape(changeView, 'select, [role="listbox"], details[open]');

  const trouble = cannotDraw ? { onRetry: live.retry } : null;

  const bottom = hasCard && !isWide ? heightOfCard : gap;
  const freeHeight = mapHeight - bottom;
  const hasButtons = controls !== 'none' && freeHeight >= heightForButtons;
  const padding = {
    top: gap,
    left: hasButtons ? widthOfButtons : gap,
    right: hasCard && isWide ? widthOfCard + 2 * gap + roomForNames : 3 * gap,
    bottom,
  };
  // The drawn map is where the live one will be, whatever the language, the letters and the controls are.
  useLayoutEffect(
    () => layOutDrawnMap({ '--bar': barHeight, '--left': padding.left }),
    [barHeight, padding.left],
  );
  const tools = atlas !== undefined && scene !== undefined && controls !== 'none' && (
    <Tools
      scene={scene}
      hasFilters={controls === 'full'}
      isFolded={!isRoomy}
      atlas={atlas}
      registers={properties.registers}
      filters={view.filters}
      thisYear={yearOf(properties.today)}
      onChange={changeView}
    />
  );
  return (
    <main
      aria-label={t('name')}
      className="pointer-events-none fixed inset-0 flex flex-col overflow-hidden"
    >
      <div ref={mapRef} className="relative min-h-0 grow">
        <MapPane
          {...{ atlas, scene, view, changeView, padding, hasButtons, live }}
          onApproach={properties.onApproach}
        />
        {!isRoomy && freeHeight >= heightForTools && (
          <div className="pointer-events-auto">{tools}</div>
        )}
        <div
          className="pointer-events-none absolute top-2 left-2 z-30 flex flex-col items-center gap-2 *:pointer-events-auto"
          style={{ right: isWide ? padding.right : gap }}
        >
          <AddressNotice notices={notices} onDismiss={dismissNotices} />
          <LanguageNotice missing={properties.missing} />
          {status === 'lost' && (
            <p role="status" className="rounded-panel bg-panel px-3 py-2 text-small shadow-panel">
              {map('lost')}
            </p>
          )}
        </div>
        <Problem {...properties} />
        {hasCard && (
          <div
            ref={cardRef}
            className={`pointer-events-auto absolute z-20 flex flex-col overflow-hidden bg-panel ${
              isWide
                ? 'end-2 top-2 max-h-[calc(100%-1rem)] rounded-panel shadow-panel'
                : 'inset-x-0 bottom-0 border-t border-hairline'
            }`}
            style={
              isWide
                ? { width: widthOfCard }
                : { height: Math.min(cardHeight, Math.round(mapHeight * maxShareOfMap)) }
            }
          >
            {story !== null && <StoryCard atlas={atlas} shown={story} trouble={trouble} />}
            {(story === null || isAway(story)) && (
              <SelectedCard
                {...{ atlas, scene, view, changeView }}
                onApproach={properties.onApproach}
                takesFocus={hasMovedOn}
                trouble={trouble}
              />
            )}
          </div>
        )}
      </div>
      <div
        ref={barRef}
        className="pointer-events-auto relative z-10 flex shrink-0 flex-col justify-end gap-1 border-t border-hairline bg-panel px-3 py-1.5"
        style={scene === undefined ? { minHeight: drawnBarHeight } : undefined}
      >
        {isRoomy && tools}
        <AsOf />
        <Credits
          scene={scene}
          fullMap={new URL(writeAddress(foldStory(view, story?.story)), siteRoot).href}
          goTo={(address) => void host.goTo(address)}
          isRoomy={isWide}
          isTerse={controls === 'none'}
        />
      </div>
    </main>
  );
}

/** A notice over the map: the records did not load, or nothing passes the filters. */
function Problem({ error, onRetry, scene, changeView }: LayoutProperties) {
  const t = useTranslations('overview');
  const isEmpty = scene !== undefined && scene.pairs.length + listedCount(scene) === 0;
  if (error === null && !isEmpty) return null;
  return (
    <div className="pointer-events-none absolute inset-0 z-10 grid place-items-center p-2">
      <div className="pointer-events-auto max-h-full max-w-sm overflow-y-auto rounded-panel bg-panel px-4 py-3 text-small shadow-panel">
        {error === null ? (
          <div role="status" className="flex flex-col items-start gap-1">
            <p className="font-semibold">{t('emptyTitle')}</p>
            <p>{t('emptyText')}</p>
            <ClearFilters weight="outline" onChange={changeView} />
          </div>
        ) : (
          <LoadProblem error={error} what="atlas" onRetry={onRetry} />
        )}
      </div>
    </div>
  );
}

/** Whether the selection has changed since the embed opened. */
function useMovedOn(view: View): boolean {
  const selected = selectedIds(view).join('~');
  const [openedWith] = useState(selected);
  const [hasMovedOn, setMovedOn] = useState(false);
  if (!hasMovedOn && selected !== openedWith) setMovedOn(true);
  return hasMovedOn;
}

/**
 * Sends the wanted height to the host whenever it changes. Widths and heights in CSS pixels; `barHeight` is 0
 * before the bar is laid out.
 */
function useSendHeight(host: Host, width: number, barHeight: number, hasCard: boolean): void {
  const settledWidth = useRef(0);
  useEffect(() => {
    if (barHeight === 0) return;
    if (Math.abs(width - settledWidth.current) >= widthOfScrollBar) settledWidth.current = width;
    host.sendHeight(wantedHeight(settledWidth.current, barHeight, hasCard));
  }, [host, width, barHeight, hasCard]);
}
