/** How to cite the data set: a sentence with version and day of access, and a button to copy it. */
import type { DataSet } from '../../core/domain/data-set';
import { type Day, formatDay } from '../../core/domain/day';
import { requireEdtfDate } from '../../core/domain/edtf';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { CopyOutcomeLine } from '../keep/copy-outcome';
import { useCopy } from '../keep/use-copy';
import { siteRoot } from '../query/site-root';
import { Button } from '../ui/button';

interface CitationProperties {
  readonly dataSet: DataSet;
  readonly today: Day;
}

export function Citation({ dataSet: { version, changed }, today }: CitationProperties) {
  const t = useTranslations('about');
  const app = useTranslations('app');
  const keep = useTranslations('keep');
  const wording = useWording();
  const [outcome, copy] = useCopy();
  const sentence = t('citation', {
    name: app('name'),
    version,
    changed: changed === null ? 'unknown' : wording.date(changed),
    address: siteRoot.href,
    today: wording.date(requireEdtfDate(formatDay(today))),
  });
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="border-s-2 border-accent ps-3 select-all">{sentence}</p>
      <p className="flex flex-wrap items-center gap-x-3">
        <Button onClick={() => void copy(sentence)}>{keep('copy')}</Button>
        <CopyOutcomeLine outcome={outcome} />
      </p>
    </div>
  );
}
