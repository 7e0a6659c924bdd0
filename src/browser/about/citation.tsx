/** How to cite the data set: a sentence with version and day of access, and a button to copy it. */
import { useState } from 'react';
import type { DataSet } from '../../core/domain/data-set';
import { type Day, formatDay } from '../../core/domain/day';
import { requireEdtfDate } from '../../core/domain/edtf';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { siteRoot } from '../query/site-root';
import { Button } from '../ui/button';

interface CitationProperties {
  readonly dataSet: DataSet;
  readonly today: Day;
}

export function Citation({ dataSet: { version, changed }, today }: CitationProperties) {
  const t = useTranslations('about');
  const app = useTranslations('app');
  const wording = useWording();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'copyFailed'>('none');
  const sentence = t('citation', {
    name: app('name'),
    version,
    changed: changed === null ? 'unknown' : wording.date(changed),
    address: siteRoot.href,
    today: wording.date(requireEdtfDate(formatDay(today))),
  });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sentence);
      setOutcome('copied');
    } catch {
      // In a frame of another page the browser may refuse.
      setOutcome('copyFailed');
    }
  };
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="border-s-2 border-accent ps-3 select-all">{sentence}</p>
      <p className="flex flex-wrap items-center gap-x-3">
        <Button onClick={() => void copy()}>{t('copy')}</Button>
        <span role="status" className="text-small text-muted">
          {outcome === 'copied' && t('copied')}
          {outcome === 'copyFailed' && t('copyFailed')}
        </span>
      </p>
    </div>
  );
}
