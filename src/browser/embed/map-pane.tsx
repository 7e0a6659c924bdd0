/** Where the live map is, or will be once somebody has seen or touched the embed. */
import type { Atlas } from '../../core/domain/atlas';
import type { Scene } from '../../core/view/scene';
import type { ChangeView, View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import type { Padding } from '../shell/live-map';
import { LoadedMap } from '../shell/loaded-map';
import type { MapModule } from '../shell/use-map-module';
import { IconButton } from '../ui/icon-button';

interface MapPaneProperties {
  readonly atlas: Atlas | undefined;
  readonly scene: Scene | undefined;
  readonly view: View;
  readonly changeView: ChangeView;
  readonly onApproach: (pairId: string) => void;
  readonly padding: Padding;
  readonly hasButtons: boolean;
  /** Whether somebody has seen or touched the embed. */
  readonly isActive: boolean;
  readonly live: MapModule;
}

export function MapPane({ isActive, ...properties }: MapPaneProperties) {
  const { atlas, scene, live } = properties;
  const { status } = live;
  const t = useTranslations('map');
  if (status === 'unavailable' || status === 'failed') return null;
  return (
    <>
      {status === 'starting' && <ComingMap isWanted={isActive} />}
      {atlas !== undefined && scene !== undefined && (
        <EmbeddedMap {...properties} atlas={atlas} scene={scene} />
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

interface EmbeddedMapProperties extends Omit<MapPaneProperties, 'isActive'> {
  readonly atlas: Atlas;
  readonly scene: Scene;
}

/** The map leaves the host's scrolling alone, and never asks for anything. */
function EmbeddedMap({ hasButtons, onApproach, ...properties }: EmbeddedMapProperties) {
  const { changeView } = properties;
  const t = useTranslations('map');
  const embed = useTranslations('embed');
  return (
    <LoadedMap
      {...properties}
      texts={{
        title: t('label'),
        wheelHint: embed('wheelHint'),
        wheelHintMac: embed('wheelHintMac'),
        touchHint: embed('touchHint'),
      }}
      cooperativeGestures
      onApproach={({ type, id }) => {
        if (type === 'pair') onApproach(id);
      }}
      onMoved={(camera) => changeView((current) => ({ ...current, camera }))}
    >
      {(map) =>
        hasButtons && (
          <fieldset
            aria-label={t('controls')}
            className="absolute start-2 top-2 z-10 flex flex-col rounded-panel bg-panel p-0.5 shadow-panel"
          >
            <IconButton icon="plus" label={t('zoomIn')} onClick={() => map?.zoomIn()} />
            <IconButton icon="minus" label={t('zoomOut')} onClick={() => map?.zoomOut()} />
            <IconButton
              icon="home"
              label={t('home')}
              onClick={() => {
                changeView((current) => ({ ...current, camera: null }));
                map?.frameOpeningView();
              }}
            />
          </fieldset>
        )
      }
    </LoadedMap>
  );
}
