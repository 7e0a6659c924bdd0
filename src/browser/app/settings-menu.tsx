/** The settings behind one button, where the screen has no room for them. */
import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { useTranslations } from '../intl/intl';
import { Icon } from '../ui/icon';

export function SettingsMenu({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('app');
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={t('settings')}
        className="inline-flex size-11 items-center justify-center rounded-panel bg-panel shadow-panel"
      >
        <Icon name="settings" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="end" sideOffset={8} className="z-40">
          <Popover.Popup
            aria-label={t('settings')}
            className="flex flex-col items-start gap-3 rounded-panel bg-panel p-4 shadow-panel"
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
