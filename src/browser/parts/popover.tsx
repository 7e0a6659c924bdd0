/** The popover of a button that has been pressed. Base UI provides roles, keys and the place beside the button. */
import { Popover } from '@base-ui/react/popover';
import { type ComponentProps, Suspense, useEffect, useRef, useState } from 'react';
import { nextTask } from '../scripts/next-task';
import { SkeletonLines } from '../ui/skeleton-lines';
import type { PopoverButtonProperties } from './popover-button';

export interface PopupProperties
  extends Pick<ComponentProps<typeof Popover.Popup>, 'aria-label'>,
    Pick<ComponentProps<typeof Popover.Positioner>, 'side' | 'align' | 'sideOffset'> {
  readonly className: string;
  /** A visible heading, which also names the popover. */
  readonly title?: string;
}

/** Replaces the button that stood in for it, takes over its focus, and opens at once. */
export default function OpenedPopover({ button, popup, children }: PopoverButtonProperties) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    trigger.current?.focus({ preventScroll: true });
    // Not during the press itself, which would count as a click outside and close it again.
    void nextTask().then(() => setOpen(true));
  }, []);
  const { side = 'top', align, sideOffset = 8, className, title, ...rest } = popup;
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger ref={trigger} {...button} />
      <Popover.Portal>
        <Popover.Positioner {...{ side, align, sideOffset }} collisionPadding={12} className="z-50">
          <Popover.Popup
            className={`rounded-panel border border-hairline bg-panel shadow-panel ${className}`}
            {...rest}
          >
            {title !== undefined && (
              <Popover.Title className="text-body font-semibold">{title}</Popover.Title>
            )}
            <Suspense fallback={<SkeletonLines count={3} />}>
              {isOpen && children(() => setOpen(false))}
            </Suspense>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
