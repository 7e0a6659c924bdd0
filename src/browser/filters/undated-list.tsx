/** The list of undated events, behind a button. */
import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import { findUndatedEvents } from '../../core/view/undated-events';
import { selectPair } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { Popup } from '../ui/popup';
import { EventLink } from './event-link';
import type { FilterProperties } from './filter-properties';

export function UndatedList({ atlas, filters, reference, onChange }: FilterProperties) {
  const t = useTranslations('filter');
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className="-ms-2 min-h-6 text-small font-semibold text-accent underline-offset-4 hover:underline">
        {t('whichUndated')}
      </Popover.Trigger>
      <Popup className="flex max-h-[min(20rem,var(--available-height))] w-80 max-w-[var(--available-width)] flex-col gap-2 p-4">
        <Popover.Title className="text-body font-semibold">{t('undatedTitle')}</Popover.Title>
        <ul className="min-h-0 overflow-y-auto overscroll-contain pe-1">
          {isOpen &&
            findUndatedEvents(atlas, filters, reference).map(({ pair, event }) => (
              <li key={`${pair.id} ${event.id}`}>
                <EventLink
                  pair={pair}
                  event={event}
                  standing="undated"
                  onSelect={() => {
                    setOpen(false);
                    onChange((view) => selectPair(view, pair.id));
                  }}
                />
              </li>
            ))}
        </ul>
      </Popup>
    </Popover.Root>
  );
}
