/** Buttons to zoom, pan and return to the opening view, for readers who cannot drag, pinch or scroll. */
import { type CSSProperties, type ReactNode, useId, useState } from 'react';
import { useTranslations } from '../intl/intl';
import type { Direction } from '../map/next-place';
import { IconButton } from '../ui/icon-button';
import type { Padding } from './layout';

interface MapButtonsProperties {
  readonly padding: Padding;
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onHome: () => void;
  /** More buttons. */
  readonly children?: ReactNode;
  readonly onPan: (direction: Direction) => void;
}

export function MapButtons({
  padding,
  onZoomIn,
  onZoomOut,
  onHome,
  onPan,
  children,
}: MapButtonsProperties) {
  const t = useTranslations('map');
  const [canPan, setCanPan] = useState(false);
  const padId = useId();
  const directions = [
    ['up', t('panUp'), 'col-start-2'],
    ['left', t('panLeft'), 'col-start-1'],
    ['right', t('panRight'), 'col-start-3'],
    ['down', t('panDown'), 'col-start-2'],
  ] as const;
  return (
    <fieldset
      aria-label={t('controls')}
      className="absolute top-3 left-3 z-10 flex rounded-panel bg-panel p-0.5 shadow-panel min-[900px]:top-(--map-top) min-[900px]:right-4 min-[900px]:left-auto min-[900px]:flex-col"
      style={{ '--map-top': `${padding.top + 12}px` } as CSSProperties}
    >
      <IconButton icon="plus" label={t('zoomIn')} onClick={onZoomIn} />
      <IconButton icon="minus" label={t('zoomOut')} onClick={onZoomOut} />
      <IconButton icon="home" label={t('home')} onClick={onHome} />
      {children}
      <IconButton
        icon="move"
        label={t('pan')}
        aria-expanded={canPan}
        aria-controls={padId}
        onClick={() => setCanPan(!canPan)}
      />
      <div
        id={padId}
        hidden={!canPan}
        className="absolute top-full left-0 mt-2 grid w-max grid-cols-3 rounded-panel bg-panel p-0.5 shadow-panel min-[900px]:top-auto min-[900px]:right-full min-[900px]:bottom-0 min-[900px]:left-auto min-[900px]:mt-0 min-[900px]:mr-2 [&[hidden]]:hidden"
      >
        {directions.map(([direction, label, column]) => (
          <IconButton
            key={direction}
            icon={direction}
            label={label}
            className={column}
            onClick={() => onPan(direction)}
          />
        ))}
      </div>
    </fieldset>
  );
}
