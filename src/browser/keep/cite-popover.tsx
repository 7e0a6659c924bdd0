/** The button that opens the citation of a record; the formats are loaded with the first one. */
import { Popover } from '@base-ui/react/popover';
import { Suspense } from 'react';
import { useTranslations } from '../intl/intl';
import { lazyPart } from '../parts/lazy-part';
import { Popup } from '../ui/popup';
import { SkeletonLines } from '../ui/skeleton-lines';
import type { KeptRecord } from './kept-record';

const CitePanel = lazyPart(() => import('./cite-panel'));

interface CitePopoverProperties {
  readonly record: KeptRecord;
  /** `small` stands in a line of text and offers the link and the report as well. */
  readonly size?: 'usual' | 'small';
}

const triggers = {
  usual:
    'inline-flex min-h-8 min-w-6 items-center text-small font-semibold text-accent underline-offset-4 hover:underline',
  small: 'inline-flex min-h-6 min-w-6 items-center underline underline-offset-4 hover:text-text',
} as const;

export function CitePopover({ record, size = 'usual' }: CitePopoverProperties) {
  const t = useTranslations('keep');
  const { title } = record.citation;
  return (
    <Popover.Root>
      <Popover.Trigger
        className={triggers[size]}
        aria-label={size === 'small' ? t('citeNamed', { title }) : undefined}
      >
        {t('cite')}
      </Popover.Trigger>
      <Popup
        sideOffset={4}
        aria-label={t('citeNamed', { title })}
        className="flex max-h-(--available-height) w-104 max-w-[calc(100vw-24px)] flex-col gap-3 overflow-y-auto p-4"
      >
        <Suspense fallback={<SkeletonLines count={4} />}>
          <CitePanel record={record} isAlone={size === 'small'} />
        </Suspense>
      </Popup>
    </Popover.Root>
  );
}
