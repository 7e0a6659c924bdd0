/** Filters by the distance between the ends of a pair: a range in kilometres, either end of which may be open. */

import { inOrder } from '../../core/view/parameters/formats';
import { maxKilometres } from '../../core/view/parameters/parameters';
import type { DistanceRange } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { NamedRow } from '../ui/named-row';
import { NumberInput } from '../ui/number-input';
import type { FilterProperties } from './filter-properties';

export function DistanceFilter({ filters, onChange }: Omit<FilterProperties, 'atlas'>) {
  const t = useTranslations('filter');
  const { from, to } = filters.distance;
  const change = (range: DistanceRange) =>
    onChange((view) => ({ ...view, filters: { ...view.filters, distance: inOrder(range) } }));
  return (
    <NamedRow name={t('distance')} className="gap-1.5">
      <Kilometres
        label={t('shortest')}
        value={from}
        onCommit={(value) => change({ from: value, to })}
      />
      <span aria-hidden="true">–</span>
      <Kilometres
        label={t('longest')}
        value={to}
        onCommit={(value) => change({ from, to: value })}
      />
      <span className="text-small text-muted">{t('kilometres')}</span>
    </NamedRow>
  );
}

interface KilometresProperties {
  readonly label: string;
  readonly value: number | null;
  readonly onCommit: (value: number | null) => void;
}

function Kilometres(properties: KilometresProperties) {
  const { language } = useWording();
  return (
    <NumberInput
      {...properties}
      min={0}
      max={maxKilometres}
      step={100}
      locale={language}
      width="w-18"
    />
  );
}
