/** Zoom, pan and the way home: what wheel, drag and fingers do, for a single press. */
import { type ReactNode, useId, useState } from 'react';
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
      className="absolute right-3 z-10 flex flex-col rounded-panel bg-panel p-0.5 shadow-panel min-[900px]:right-4"
      style={{ top: padding.top + 12 }}
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
        className="absolute end-full bottom-0 me-2 grid w-max grid-cols-3 [&[hidden]]:hidden rounded-panel bg-panel p-0.5 shadow-panel"
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
