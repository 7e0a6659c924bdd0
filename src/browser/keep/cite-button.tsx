/** The button that opens the citation of a record. */
import { useTranslations } from '../intl/intl';
import { PopoverButton } from '../parts/popover-button';
import { quietPart } from '../parts/quiet-part';
import type { KeptRecord } from './kept-record';

const CitePanel = quietPart(() => import('./cite-panel'));

interface CiteButtonProperties {
  readonly record: KeptRecord;
  /** `small` is for lines of text, and also offers the link and the report form, as nothing else does there. */
  readonly size?: 'usual' | 'small';
}

const looks = {
  usual:
    'inline-flex min-h-8 min-w-6 items-center text-small font-semibold text-accent underline-offset-4 hover:underline',
  small: 'inline-flex min-h-6 min-w-6 items-center underline underline-offset-4 hover:text-text',
} as const;

export function CiteButton({ record, size = 'usual' }: CiteButtonProperties) {
  const t = useTranslations('keep');
  const isSmall = size === 'small';
  const name = t('citeNamed', { title: record.citation.title });
  return (
    <PopoverButton
      button={{
        className: looks[size],
        'aria-label': isSmall ? name : undefined,
        children: t('cite'),
      }}
      popup={{
        'aria-label': name,
        sideOffset: 4,
        className:
          'flex max-h-(--available-height) w-104 max-w-[calc(100vw-24px)] flex-col gap-3 overflow-y-auto p-4',
      }}
    >
      {() => <CitePanel record={record} isAlone={isSmall} />}
    </PopoverButton>
  );
}
