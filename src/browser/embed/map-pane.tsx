/** The map of the embed: drawn at first, live once the embed has been visible or used. */
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
  readonly live: MapModule;
}

export function MapPane(properties: MapPaneProperties) {
  const { atlas, scene, live } = properties;
  return (
    <>
      {live.status === 'starting' && <ComingMap live={live} />}
      {atlas !== undefined && scene !== undefined && (
        <EmbeddedMap {...properties} atlas={atlas} scene={scene} />
      )}
    </>
  );
}

/** A button that requests the live map, for the keyboard. */
function ComingMap({ live: { isWanted, ask } }: { readonly live: MapModule }) {
  const t = useTranslations('map');
  const embed = useTranslations('embed');
  return (
    <button
      type="button"
      aria-disabled={isWanted}
      onClick={ask}
      className="pointer-events-auto sr-only z-10 rounded-panel bg-panel px-3 py-1.5 text-small font-semibold shadow-panel focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
    >
      {isWanted ? t('loading') : embed('showLive')}
    </button>
  );
}

interface EmbeddedMapProperties extends MapPaneProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
}

/** The map with cooperative gestures, which leave scrolling to the host page. */
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
      {(_map, _element, act) =>
        hasButtons && (
          <fieldset
            aria-label={t('controls')}
            className="pointer-events-auto absolute start-2 top-2 z-10 flex flex-col rounded-panel bg-panel p-0.5 shadow-panel"
          >
            <IconButton
              icon="plus"
              label={t('zoomIn')}
              onClick={() => act((map) => map.zoomBy(1))}
            />
            <IconButton
              icon="minus"
              label={t('zoomOut')}
              onClick={() => act((map) => map.zoomBy(-1))}
            />
            <IconButton
              icon="home"
              label={t('home')}
              onClick={() => {
                changeView((current) => ({ ...current, camera: null }));
                act((map) => map.frameOpeningView());
              }}
            />
          </fieldset>
        )
      }
    </LoadedMap>
  );
}
