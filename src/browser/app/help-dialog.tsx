/** The keyboard shortcuts, and the switch that turns off those of a single character. */
import { Dialog } from '@base-ui/react/dialog';
import { useTranslations } from '../intl/intl';
import { IconButton } from '../ui/icon-button';
import { switchSingleKeys, useSingleKeysSwitch } from '../ui/single-key';
import { Switch } from '../ui/switch';

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
          <Switch
            checked={isOn}
            onChange={switchSingleKeys}
            className="mt-4 min-h-8 border-t border-hairline pt-3 text-small font-semibold"
          >
            {t('single', { keys: singleKeys.join(' ') })}
          </Switch>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
