/** What is shown, to take away as a file. */
import { Popover } from '@base-ui/react/popover';
import { useTranslations } from '../intl/intl';
import { Icon } from '../ui/icon';

interface DownloadMenuProperties {
  readonly items: readonly { readonly label: string; readonly save: () => void }[];
}

export function DownloadMenu({ items }: DownloadMenuProperties) {
  const t = useTranslations('keep');
  return (
    <Popover.Root>
      <Popover.Trigger className="inline-flex min-h-9 items-center gap-1 rounded-panel px-2.5 text-small font-semibold hover:bg-wash">
        {t('download')}
        <Icon name="down" size={14} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="end" collisionPadding={12} className="z-50">
          <Popover.Popup
            aria-label={t('download')}
            className="flex flex-col rounded-panel border border-hairline bg-panel py-1 text-small shadow-panel"
          >
            {items.map(({ label, save }) => (
              <Popover.Close
                key={label}
                onClick={save}
                className="min-h-8 px-3 text-start hover:bg-wash"
              >
                {label}
              </Popover.Close>
            ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
