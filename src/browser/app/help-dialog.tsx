/** The keys of the atlas, and the switch for those of a single character. */
import { Dialog } from '@base-ui/react/dialog';
import { Switch } from '@base-ui/react/switch';
import { useTranslations } from '../intl/intl';
import { IconButton } from '../ui/icon-button';
import { switchSingleKeys, useSingleKeysSwitch } from '../ui/single-key';

interface HelpDialogProperties {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

const singleKeys = ['/', '?'];

export default function HelpDialog({ isOpen, onOpenChange }: HelpDialogProperties) {
  const t = useTranslations('help');
  const isOn = useSingleKeysSwitch();
  const rows: readonly (readonly [keys: readonly string[], meaning: string])[] = [
    [['/'], t('search')],
    [['Tab'], t('tab')],
    [['←', '↑', '→', '↓', 'Home', 'End'], t('walk')],
    [[t('letterKeys')], t('letters')],
    [['Enter'], t('openPlace')],
    [['+', '−'], t('zoom')],
    [['←', '↑', '→', '↓'], t('pan')],
    [['←', '→', 'Page ↑', 'Page ↓', 'Home', 'End'], t('timeline')],
    [['Esc'], t('escape')],
    [['?'], t('help')],
  ];
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-50 bg-text/30" />
        <Dialog.Popup className="fixed inset-x-3 top-1/2 z-50 mx-auto flex max-h-[calc(100dvh-1.5rem)] max-w-lg -translate-y-1/2 flex-col overflow-y-auto rounded-panel bg-panel p-5 shadow-panel">
          <div className="mb-2 flex items-center justify-between">
            <Dialog.Title className="text-title">{t('title')}</Dialog.Title>
            <Dialog.Close render={<IconButton icon="close" label={t('close')} />} />
          </div>
          <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-2 text-small">
            {rows.map(([keys, meaning]) => (
              <div key={meaning} className="col-span-full grid grid-cols-subgrid">
                <dt className="flex max-w-40 flex-wrap items-start gap-1">
                  {keys.map((key) => (
                    <kbd
                      key={key}
                      className="rounded-[4px] border border-control px-1.5 font-sans font-semibold"
                    >
                      {key}
                    </kbd>
                  ))}
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is a labelable button */}
          <label className="mt-4 flex min-h-8 items-center gap-3 border-t border-hairline pt-3 text-small font-semibold">
            <Switch.Root
              checked={isOn}
              onCheckedChange={switchSingleKeys}
              className="inline-flex h-5 w-8 shrink-0 items-center rounded-full border border-control bg-wash p-0.5 data-[checked]:border-text data-[checked]:bg-text"
            >
              <Switch.Thumb className="size-3.5 rounded-full bg-control data-[checked]:translate-x-3 data-[checked]:bg-panel" />
            </Switch.Root>
            {t('single', { keys: singleKeys.join(' ') })}
          </label>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
