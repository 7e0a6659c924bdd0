/** Zoom, and the way home: what wheel and fingers do, for a single press. */
import { useTranslations } from '../i18n/intl';
import { IconButton } from '../ui/icon-button';
import type { Padding } from './layout';

interface MapButtonsProperties {
  readonly padding: Padding;
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onHome: () => void;
}

export function MapButtons({ padding, onZoomIn, onZoomOut, onHome }: MapButtonsProperties) {
  const t = useTranslations('map');
  return (
    <fieldset
      aria-label={t('controls')}
      className="absolute right-3 z-10 flex flex-col rounded-panel bg-panel p-0.5 shadow-panel min-[900px]:right-4"
      style={{ top: padding.top + 12 }}
    >
      <IconButton icon="plus" label={t('zoomIn')} onClick={onZoomIn} />
      <IconButton icon="minus" label={t('zoomOut')} onClick={onZoomOut} />
      <IconButton icon="home" label={t('home')} onClick={onHome} />
    </fieldset>
  );
}
