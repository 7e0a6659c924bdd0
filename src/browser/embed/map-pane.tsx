/** Where the live map is, or will be once somebody has seen or touched the embed. */
import { useTranslations } from '../intl/intl';
import type { Padding } from '../shell/live-map';
import type { MapStatus } from '../shell/use-map-module';
import { EmbeddedMap } from './embedded-map';
import type { FrameProperties } from './frame';

interface MapPaneProperties extends FrameProperties {
  readonly padding: Padding;
  readonly hasButtons: boolean;
  /** Whether somebody has seen or touched the embed. */
  readonly isActive: boolean;
  readonly status: MapStatus;
  readonly setStatus: (status: MapStatus) => void;
  readonly MapView: typeof import('../map/map-view').default | undefined;
}

export function MapPane(properties: MapPaneProperties) {
  const { atlas, scene, isActive, status, setStatus, MapView } = properties;
  const t = useTranslations('map');
  if (status === 'unavailable' || status === 'failed') return null;
  return (
    <>
      {status === 'starting' && <ComingMap isWanted={isActive} />}
      {MapView !== undefined && atlas !== undefined && scene !== undefined && (
        <EmbeddedMap
          {...properties}
          atlas={atlas}
          scene={scene}
          MapView={MapView}
          isDrawn={status !== 'starting'}
          onStatus={setStatus}
        />
      )}
      {status === 'lost' && (
        <p
          role="status"
          className="absolute inset-x-2 top-1/3 mx-auto w-fit rounded-panel bg-panel px-3 py-2 text-small shadow-panel"
        >
          {t('lost')}
        </p>
      )}
    </>
  );
}

/** Asks for the map by the keyboard: the focus alone counts as a touch. */
function ComingMap({ isWanted }: { readonly isWanted: boolean }) {
  const t = useTranslations('map');
  const embed = useTranslations('embed');
  return (
    <button
      type="button"
      aria-disabled={isWanted}
      className="sr-only z-10 rounded-panel bg-panel px-3 py-1.5 text-small font-semibold shadow-panel focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
    >
      {isWanted ? t('loading') : embed('showLive')}
    </button>
  );
}
