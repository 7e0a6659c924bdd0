/** Zoom and the way home, for those who do not know the gestures. */
import { useTranslations } from '../intl/intl';
import { IconButton } from '../ui/icon-button';

interface ZoomButtonsProperties {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onHome: () => void;
}

export function ZoomButtons({ onZoomIn, onZoomOut, onHome }: ZoomButtonsProperties) {
  const t = useTranslations('map');
  return (
    <fieldset
      aria-label={t('controls')}
      className="absolute start-2 top-2 z-10 flex flex-col rounded-panel bg-panel p-0.5 shadow-panel"
    >
      <IconButton icon="plus" label={t('zoomIn')} onClick={onZoomIn} />
      <IconButton icon="minus" label={t('zoomOut')} onClick={onZoomOut} />
      <IconButton icon="home" label={t('home')} onClick={onHome} />
    </fieldset>
  );
}
