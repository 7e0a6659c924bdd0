/** The settings button of small screens; the menu loads when it is first opened. */

import { useTranslations } from '../intl/intl';
import { partBehindButton } from '../parts/asked-part';
import { Icon } from '../ui/icon';
import type { SettingsProperties } from './settings';

const SettingsMenu = partBehindButton(() => import('./settings-menu'));

export const settingsButton =
  'inline-flex size-11 items-center justify-center rounded-panel bg-panel shadow-panel';

export function SettingsButton(properties: SettingsProperties) {
  const t = useTranslations('app');
  return (
    <SettingsMenu
      {...properties}
      button={(ask) => (
        <button
          type="button"
          aria-haspopup="dialog"
          aria-expanded="false"
          aria-label={t('settings')}
          className={settingsButton}
          onClick={ask}
        >
          <Icon name="settings" />
        </button>
      )}
    />
  );
}
