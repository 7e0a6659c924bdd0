/** The settings as a menu, for small screens. */
import { Popover } from '@base-ui/react/popover';
import { useTranslations } from '../intl/intl';
import { useOpenedAtOnce } from '../parts/asked-part';
import { Icon } from '../ui/icon';
import Settings, { type SettingsProperties } from './settings';
import { settingsButton } from './settings-button';

export default function SettingsMenu(properties: SettingsProperties) {
  const t = useTranslations('app');
  const { trigger, isOpen, setOpen } = useOpenedAtOnce();
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger ref={trigger} aria-label={t('settings')} className={settingsButton}>
        <Icon name="settings" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="end" sideOffset={8} className="z-40">
          <Popover.Popup
            aria-label={t('settings')}
            className="flex flex-col items-start gap-3 rounded-panel bg-panel p-4 shadow-panel"
          >
            <Settings {...properties} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
