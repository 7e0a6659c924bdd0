/** What is laid out where in the frame, from a small advertisement's size to a whole page's. */
import { useEffect } from 'react';
import { yearOf } from '../../core/domain/day';
import type { Controls } from '../../core/embedding/controls';
import { writeAddress } from '../../core/view/address';
import { useTranslations } from '../intl/intl';
import { AsOf } from '../panels/as-of';
import { siteRoot } from '../query/site-root';
import { AddressNotice } from '../shell/address-notice';
import { makePrerenderedInert } from '../shell/prerendered';
import { useHeight } from '../shell/use-height';
import { useMapModule } from '../shell/use-map-module';
import type { ShownProperties } from '../shell/use-shown';
import { Credits } from './credits';
import { Disclosure } from './disclosure';
import { Filters } from './filters';
import type { Host } from './host';
import { Legend } from './legend';
import { MapPane } from './map-pane';
import { MapTrouble } from './map-trouble';
import { Problem } from './problem';
import { SelectedCard } from './selected-card';
import { useActivation } from './use-activation';
import { useEscape } from './use-escape';
import { useFrameSize } from './use-frame-size';
import { useMovedOn } from './use-moved-on';
import { useTellHeight } from './use-tell-height';
import { cardHeight, widthForCardBeside } from './wanted-height';

export interface FrameProperties extends ShownProperties {
  readonly host: Host;
  readonly controls: Controls;
}

/** Free space around what is on the map, in CSS pixels. */
const gap = 8;
/** From this height on, legend and filters stand below the map; before, behind a button. */
const roomyHeight = 340;
const widthOfCard = 304;
/** What the zoom buttons take of the map's left side. */
const widthOfButtons = 56;
/** Of the map's free height: for the zoom buttons, and for the one of legend and filters. */
const heightForButtons = 84;
const heightForTools = 120;
/** What the card may take of the map's height where it stands on its lower edge. */
const maxShareOfMap = 0.55;

export function Frame(properties: FrameProperties) {
  const { host, controls, atlas, scene, view, changeView, notices, dismissNotices } = properties;
  const t = useTranslations('map');
  const { width, height } = useFrameSize();
  const [barRef, barHeight] = useHeight();
  const [mapRef, mapHeight] = useHeight();
  const [cardRef, heightOfCard] = useHeight();
  const hasMovedOn = useMovedOn(view);
  const isActive = useActivation();
  const { status, setStatus, MapView, retry } = useMapModule(isActive);

  const isWide = width >= widthForCardBeside;
  const isRoomy = isWide && height >= roomyHeight;
  const cannotDraw = status === 'unavailable' || status === 'failed';
  const isSelected = view.selection.type !== 'none';
  const hasCard = atlas !== undefined && scene !== undefined && (isSelected || cannotDraw);
  useTellHeight(host, width, barHeight, hasCard);
  useEffect(makePrerenderedInert, []);
  useEffect(() => {
    if (cannotDraw) host.tell('error', { fault: 'map', message: `The live map is ${status}.` });
  }, [host, cannotDraw, status]);
  useEscape(changeView);

  const bottom = hasCard && !isWide ? heightOfCard : gap;
  const freeHeight = mapHeight - bottom;
  const hasButtons = controls !== 'none' && freeHeight >= heightForButtons;
  const padding = {
    top: gap,
    left: hasButtons ? widthOfButtons : gap,
    right: hasCard && isWide ? widthOfCard + 2 * gap : 3 * gap,
    bottom,
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
          {...{ hasButtons, isActive, status, setStatus, MapView }}
        />
        {!isRoomy && tools !== false && freeHeight >= heightForTools && (
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
                : { height: Math.min(cardHeight, Math.round(mapHeight * maxShareOfMap)) }
            }
          >
            <SelectedCard
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
          fullMap={new URL(writeAddress(view), siteRoot).href}
          goTo={(address) => void host.goTo(address)}
          isRoomy={isWide}
          isTerse={controls === 'none'}
        />
      </div>
    </main>
  );
}
