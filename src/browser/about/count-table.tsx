/** A chart of the page about the data: counts by label, each with a bar. */
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { BarTable } from '../ui/bar-table';
import type { Count } from './tally';

interface CountTableProperties {
  readonly title: string;
  readonly text?: string;
  /** What the rows are: countries, languages … */
  readonly labelHeading: string;
  /** What is counted. */
  readonly countHeading: string;
  /** In the order of the rows. */
  readonly counts: readonly Count[];
}

export function CountTable({ labelHeading, countHeading, counts, ...rest }: CountTableProperties) {
  const t = useTranslations('about');
  const { number } = useWording();
  return (
    <BarTable
      {...rest}
      number={number}
      texts={{
        label: labelHeading,
        count: countHeading,
        showAll: t('showAll', { count: number(counts.length) }),
        showFewer: t('showFewer'),
      }}
      rows={counts.map(({ label, count }) => ({ key: label, label, count }))}
    />
  );
}
