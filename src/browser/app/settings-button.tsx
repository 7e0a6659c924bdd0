/** The settings behind a button, for small screens. */
import { useTranslations } from '../intl/intl';
import { PopoverButton } from '../parts/popover-button';
import { Icon } from '../ui/icon';
import { Settings } from './lazy-settings';
import type { SettingsProperties } from './settings';

export function SettingsButton(properties: SettingsProperties) {
  const t = useTranslations('app');
  return (
    <PopoverButton
      button={{
        'aria-label': t('settings'),
        className:
          'inline-flex size-11 items-center justify-center rounded-panel bg-panel shadow-panel',
        children: <Icon name="settings" />,
      }}
      popup={{
        'aria-label': t('settings'),
        side: 'bottom',
        align: 'end',
        className: 'flex flex-col items-start gap-3 p-4',
      }}
    >
      {() => <Settings {...properties} />}
    </PopoverButton>
  );
}
