/** The embed dialog: options, preview, and the snippet to copy. */
import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { iframeSnippet, scriptSnippet } from '../../core/embedding/snippet';
import type { Scene } from '../../core/view/scene';
import type { View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { IconButton } from '../ui/icon-button';
import {
  type EmbedChoices,
  embedAddresses,
  embeddedView,
  openingChoices,
  presetOf,
  presets,
} from './embed-choices';
import { Options, type PlaceField } from './options';
import { Preview } from './preview';
import { SnippetField } from './snippet-field';
import { useSnippetTexts } from './use-texts';

interface EmbedDialogProperties {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly atlas: Atlas;
  readonly scene: Scene;
  /** What the app shows. */
  readonly view: View;
  /** The absolute address of the site's root, with a trailing slash. */
  readonly root: string;
  readonly placeField: PlaceField;
}

export default function EmbedDialog({ isOpen, onOpenChange, ...rest }: EmbedDialogProperties) {
  const t = useTranslations('share');
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-50 bg-text/30" />
        <Dialog.Popup className="fixed inset-0 z-50 flex flex-col bg-panel shadow-panel md:inset-x-6 md:inset-y-6 md:mx-auto md:max-w-5xl md:rounded-panel">
          <div className="flex shrink-0 items-center justify-between border-b border-hairline py-2 ps-5 pe-3">
            <Dialog.Title className="text-title">{t('title')}</Dialog.Title>
            <Dialog.Close render={<IconButton icon="close" label={t('close')} />} />
          </div>
          <EmbedMaker {...rest} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The dialog's content; it starts with the current view whenever the dialog opens. */
function EmbedMaker({
  atlas,
  scene,
  view,
  root,
  placeField,
}: Omit<EmbedDialogProperties, 'isOpen' | 'onOpenChange'>) {
  const t = useTranslations('share');
  const [choices, setChoices] = useState<EmbedChoices>(() => openingChoices(view));
  const shown = embeddedView(choices, view);
  const { embed, script, fullMap, parameters } = embedAddresses(shown, choices.controls, root);
  const { title, linkText } = useSnippetTexts(choices.language, shown, atlas, scene);
  const { size } = choices;
  const snippet = { ...size, title, linkText, fullMap };
  const page = presets[presetOf(size) ?? 'column'].page;
  return (
    <div className="grid min-h-0 grow content-start gap-x-8 gap-y-6 overflow-y-auto overscroll-contain p-5 md:grid-cols-[20rem_minmax(0,1fr)]">
      <Options
        atlas={atlas}
        view={view}
        choices={choices}
        onChange={(changes) => setChoices((before) => ({ ...before, ...changes }))}
        placeField={placeField}
      />
      <div className="flex min-w-0 flex-col gap-5">
        <Preview address={embed} title={title} width={size.width ?? page} height={size.height} />
        <SnippetField
          title={t('frame')}
          hint={t('frameHint')}
          copyLabel={t('copyFrame')}
          snippet={iframeSnippet({ ...snippet, address: embed })}
        />
        <SnippetField
          title={t('script')}
          hint={t('scriptHint')}
          copyLabel={t('copyScript')}
          snippet={scriptSnippet({ ...snippet, script, parameters })}
        />
      </div>
    </div>
  );
}
