/** The citation of a record, opened from its button. */
import { Popover } from '@base-ui/react/popover';
import type { ComponentProps } from 'react';
import { useTranslations } from '../intl/intl';
import { useOpenedAtOnce } from '../parts/asked-part';
import { Popup } from '../ui/popup';
import CitePanel from './cite-panel';
import type { KeptRecord } from './kept-record';

interface CitePopoverProperties {
  readonly record: KeptRecord;
  /** Whether it also offers the link to the record and the report of a mistake, as nothing else does. */
  readonly isAlone: boolean;
  /** The appearance and name of the button. */
  readonly look: ComponentProps<typeof Popover.Trigger>;
}

export default function CitePopover({ record, isAlone, look }: CitePopoverProperties) {
  const { trigger, isOpen, setOpen } = useOpenedAtOnce();
  const t = useTranslations('keep');
  const { title } = record.citation;
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger ref={trigger} {...look}>
        {t('cite')}
      </Popover.Trigger>
      <Popup
        sideOffset={4}
        aria-label={t('citeNamed', { title })}
        className="flex max-h-(--available-height) w-104 max-w-[calc(100vw-24px)] flex-col gap-3 overflow-y-auto p-4"
      >
        <CitePanel record={record} isAlone={isAlone} />
      </Popup>
    </Popover.Root>
  );
}
