/** The map in the embed: it leaves the host's scrolling alone, and never asks for anything. */
import type { Atlas } from '../../core/domain/atlas';
import type { Scene } from '../../core/view/scene';
import type { ChangeView, View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { LiveMap, type Padding } from '../shell/live-map';
import type { MapStatus } from '../shell/use-map-module';
import { ZoomButtons } from './zoom-buttons';

interface EmbeddedMapProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly view: View;
  readonly padding: Padding;
  readonly hasButtons: boolean;
  readonly isDrawn: boolean;
  readonly changeView: ChangeView;
  readonly onApproach: (pairId: string) => void;
  readonly onStatus: (status: MapStatus) => void;
  readonly MapView: typeof import('../map/map-view').default;
}

export function EmbeddedMap({ hasButtons, onApproach, ...properties }: EmbeddedMapProperties) {
  const { changeView } = properties;
  const t = useTranslations('map');
  const embed = useTranslations('embed');
  return (
    <LiveMap
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
          <ZoomButtons
            onZoomIn={() => map?.zoomIn()}
            onZoomOut={() => map?.zoomOut()}
            onHome={() => {
              changeView((current) => ({ ...current, camera: null }));
              map?.frameOpeningView();
            }}
          />
        )
      }
    </LiveMap>
  );
}
