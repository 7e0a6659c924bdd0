/** A button that opens a popover beside it. */
import { type ComponentProps, type ReactNode, useState, useTransition } from 'react';
import type { PopupProperties } from './popover';
import { quietPart } from './quiet-part';

const Popover = quietPart(() => import('./popover'));

export interface PopoverButtonProperties {
  /** The appearance, name and content of the button. */
  readonly button: Pick<
    ComponentProps<'button'>,
    'aria-label' | 'title' | 'children' | 'onPointerEnter' | 'onFocus'
  > & { readonly className: string };
  readonly popup: PopupProperties;
  /** The content, while the popover is open. */
  readonly children: (close: () => void) => ReactNode;
}

/** The popover's script loads on the first press, or when the page is quiet. */
export function PopoverButton(properties: PopoverButtonProperties) {
  const [isAsked, setAsked] = useState(false);
  const [isLoading, startLoading] = useTransition();
  const { button } = properties;
  if (isAsked) return <Popover {...properties} />;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-expanded="false"
      {...button}
      className={`${button.className} aria-busy:opacity-60`}
      aria-busy={isLoading}
      // In a transition, this button stays until the script is there, without the delay of a Suspense fallback.
      onClick={() => startLoading(() => setAsked(true))}
    />
  );
}
