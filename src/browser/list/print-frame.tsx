/** The printed page around a table or map: title, filters, source. */
import type { ReactNode } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { type Day, formatDay } from '../../core/domain/day';
import { requireEdtfDate } from '../../core/domain/edtf';
import { filterWords } from '../../core/facts/filter-words';
import { resultWords } from '../../core/facts/result-words';
import type { Scene } from '../../core/view/scene';
import type { Filters } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { PrintedPage } from '../ui/printed-page';

interface PrintFrameProperties {
  readonly caption: string;
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly filters: Filters;
  readonly today: Day;
  readonly children: ReactNode;
}

export function PrintFrame(properties: PrintFrameProperties) {
  const { caption, atlas, scene, filters, today, children } = properties;
  const t = useTranslations('list');
  const app = useTranslations('app');
  const words = useWords();
  const narrowing = filterWords(filters, atlas, words);
  const date = words.wording.date(requireEdtfDate(formatDay(today)));
  return (
    <PrintedPage language={words.language}>
      <h1>{app('name')}</h1>
      <p>{caption}</p>
      <p>{narrowing.length === 0 ? t('noFilters') : narrowing.join(' · ')}</p>
      <p>{`${resultWords(scene, words)} · ${t('printed', { date })}`}</p>
      {children}
      <footer>{t('printCredit', { name: app('name'), address: document.location.href })}</footer>
    </PrintedPage>
  );
}
