/** The content of a popover beside its button. It must be in a `Popover.Root`. */
import { Popover } from '@base-ui/react/popover';
import type { ComponentProps } from 'react';

interface PopupProperties
  extends Pick<ComponentProps<typeof Popover.Popup>, 'aria-label' | 'className' | 'children'>,
    Pick<ComponentProps<typeof Popover.Positioner>, 'side' | 'align' | 'sideOffset'> {}

export function Popup({
  side = 'top',
  align,
  sideOffset = 8,
  className,
  ...rest
}: PopupProperties) {
  return (
    <Popover.Portal>
      <Popover.Positioner {...{ side, align, sideOffset }} collisionPadding={12} className="z-50">
        <Popover.Popup
          className={`rounded-panel border border-hairline bg-panel shadow-panel ${className}`}
          {...rest}
        />
      </Popover.Positioner>
    </Popover.Portal>
  );
}
