/** What is shown, to take away as a file. */
import { Menu } from '@base-ui/react/menu';
import { useTranslations } from '../i18n/intl';
import { Icon } from '../ui/icon';

interface DownloadMenuProperties {
  readonly items: readonly { readonly label: string; readonly save: () => void }[];
}

export function DownloadMenu({ items }: DownloadMenuProperties) {
  const t = useTranslations('keep');
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="inline-flex min-h-9 items-center gap-1 rounded-panel px-2.5 text-small font-semibold hover:bg-wash">
        {t('download')}
        <Icon name="down" size={14} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" collisionPadding={12} className="z-50">
          <Menu.Popup className="rounded-panel border border-hairline bg-panel py-1 text-small shadow-panel">
            {items.map(({ label, save }) => (
              <Menu.Item
                key={label}
                onClick={save}
                className="flex min-h-8 cursor-default items-center px-3 select-none data-[highlighted]:bg-wash"
              >
                {label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
