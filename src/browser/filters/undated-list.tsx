/** The list of undated events, behind a button. */
import { findUndatedEvents } from '../../core/view/undated-events';
import { selectPair } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { PopoverButton } from '../parts/popover-button';
import { EventLink } from './event-link';
import type { FilterProperties } from './filter-properties';

export function UndatedList({ atlas, filters, reference, onChange }: FilterProperties) {
  const t = useTranslations('filter');
  return (
    <PopoverButton
      button={{
        className:
          '-ms-2 min-h-6 text-small font-semibold text-accent underline-offset-4 hover:underline',
        children: t('whichUndated'),
      }}
      popup={{
        title: t('undatedTitle'),
        className:
          'flex max-h-[min(20rem,var(--available-height))] w-80 max-w-[var(--available-width)] flex-col gap-2 p-4',
      }}
    >
      {(close) => (
        <ul className="min-h-0 overflow-y-auto overscroll-contain pe-1">
          {findUndatedEvents(atlas, filters, reference).map(({ pair, event }) => (
            <li key={`${pair.id} ${event.id}`}>
              <EventLink
                pair={pair}
                event={event}
                standing="undated"
                onSelect={() => {
                  close();
                  onChange((view) => selectPair(view, pair.id));
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </PopoverButton>
  );
}
