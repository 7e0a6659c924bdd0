/** A non-interactive map of one pair. It includes the map's library. */
import { useState } from 'react';
import type { Scene } from '../../core/view/scene';
import type { View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import type { AtlasMap } from '../map/atlas-map';
import MapView from '../map/map-view';
import { siteRoot } from '../query/site-root';
import { useDrawnTheme } from '../shell/theme';

interface PreviewMapProperties {
  readonly scene: Scene;
  readonly pairId: string;
  readonly view: View;
}

const padding = { top: 32, right: 32, bottom: 32, left: 32 };

export default function PreviewMap({ scene, pairId, view }: PreviewMapProperties) {
  const t = useTranslations('map');
  const { language } = useWording();
  const theme = useDrawnTheme(view.theme);
  const [framed, setFramed] = useState<AtlasMap | null>(null);
  return (
    <div inert className="absolute inset-0">
      <MapView
        ref={(map) => {
          if (map === null || map === framed) return;
          map.frame({ pairs: [pairId] });
          setFramed(map);
        }}
        scene={scene}
        language={language}
        theme={theme}
        projection={view.projection}
        camera={null}
        padding={padding}
        basemapUrl={new URL('basemap/', siteRoot).href}
        texts={{ title: t('label') }}
        cooperativeGestures={false}
        reducedMotion
      />
    </div>
  );
}
