/** A short message over the map: quiet, and gone with one press. */
import type { ReactNode } from 'react';
import { IconButton } from './icon-button';

interface NoticeProperties {
  readonly children: ReactNode;
  /** Name of the button that takes it away. */
  readonly dismiss: string;
  readonly onDismiss: () => void;
}

export function Notice({ children, dismiss, onDismiss }: NoticeProperties) {
  return (
    <div
      role="status"
      className="flex w-fit max-w-md items-start gap-2 rounded-panel border border-hairline bg-panel py-1 ps-3 pe-1 text-small shadow-panel"
    >
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
        {children}
      </div>
      <IconButton icon="close" label={dismiss} onClick={onDismiss} />
    </div>
  );
}
