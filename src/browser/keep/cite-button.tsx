/** The button that opens the citation of a record; the popover loads on first use. */
import { useTranslations } from '../intl/intl';
import { partBehindButton } from '../parts/asked-part';
import type { KeptRecord } from './kept-record';

const CitePopover = partBehindButton(() => import('./cite-popover'));

interface CiteButtonProperties {
  readonly record: KeptRecord;
  /** `small` is for lines of text, and also offers the link and the report form. */
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
  const look = {
    className: looks[size],
    'aria-label': isSmall ? t('citeNamed', { title: record.citation.title }) : undefined,
  };
  return (
    <CitePopover
      record={record}
      isAlone={isSmall}
      look={look}
      button={(ask) => (
        <button type="button" aria-haspopup="dialog" aria-expanded="false" {...look} onClick={ask}>
          {t('cite')}
        </button>
      )}
    />
  );
}
