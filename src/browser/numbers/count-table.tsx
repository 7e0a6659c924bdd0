/** Counts as bars, each linked to the map of what it counts. */
import type { ReactNode } from 'react';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { BarTable } from '../ui/bar-table';
import { type Aim, useMapLink } from './map-links';

export interface CountRow {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly aim: Aim;
}

interface CountTableProperties {
  readonly title: string;
  readonly text?: ReactNode;
  readonly basis: string;
  /** What is counted; relationships by default. */
  readonly countHeading?: string;
  /** In the order of the rows. */
  readonly rows: readonly CountRow[];
}

export function CountTable({ title, text, basis, countHeading, rows }: CountTableProperties) {
  const t = useTranslations('insights');
  const app = useTranslations('app');
  const { number } = useWording();
  const linkTo = useMapLink();
  if (rows.length === 0) return null;
  return (
    <BarTable
      {...{ title, basis, number }}
      {...(text !== undefined && { text })}
      texts={{
        label: title,
        count: countHeading ?? app('panel'),
        showAll: t('showAll', { count: number(rows.length) }),
        showFewer: t('showFewer'),
      }}
      rows={rows.map(({ key, label, count, aim }) => ({ key, label, count, link: linkTo(aim) }))}
    />
  );
}
