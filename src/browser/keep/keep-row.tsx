/** The actions on a record: copy its link, cite it, embed it, report a mistake. */
import { useContext } from 'react';
import { useTranslations } from '../intl/intl';
import { Button } from '../ui/button';
import { CiteButton } from './cite-button';
import { CopyOutcomeLine } from './copy-outcome';
import { EmbedAction } from './embed-action';
import type { KeptRecord } from './kept-record';
import { ReportMistake } from './report-mistake';
import { useCopy } from './use-copy';

export function KeepRow({ record }: { readonly record: KeptRecord }) {
  const t = useTranslations('keep');
  const share = useTranslations('share');
  const embed = useContext(EmbedAction);
  const [outcome, copy] = useCopy();
  return (
    <fieldset
      aria-label={t('label')}
      className="flex flex-wrap items-center gap-x-4 border-t border-hairline pt-3"
    >
      <Button weight="plain" onClick={() => void copy(record.address)}>
        {t('copyLink')}
      </Button>
      <CiteButton record={record} />
      {embed !== null && (
        <Button weight="plain" onClick={embed}>
          {share('open')}
        </Button>
      )}
      <ReportMistake record={record} />
      <CopyOutcomeLine outcome={outcome} text={record.address} />
    </fieldset>
  );
}
