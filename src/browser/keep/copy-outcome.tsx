/** Reports whether copying worked; if not, it shows the text for manual selection. */
import { useTranslations } from '../intl/intl';
import type { CopyOutcome } from './use-copy';

interface CopyOutcomeProperties {
  readonly outcome: CopyOutcome;
  /** Left out if the text is on the page already. */
  readonly text?: string;
}

export function CopyOutcomeLine({ outcome, text }: CopyOutcomeProperties) {
  const t = useTranslations('keep');
  return (
    <span role="status" className="min-w-0 text-small text-muted">
      {outcome === 'copied' && <span>{t('copied')}</span>}
      {outcome === 'failed' && <span>{t('copyFailed')}</span>}
      {outcome === 'failed' && text !== undefined && (
        <span className="block break-all text-text select-all">{text}</span>
      )}
    </span>
  );
}
