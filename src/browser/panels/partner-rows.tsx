/** The partners of a place as rows that open their dossiers. */

import type { partnersInReadingOrder } from '../../core/facts/names';
import type { Scene } from '../../core/view/scene';
import type { ChangeView } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { PairRows } from './pair-row';

interface PartnerRowsProperties {
  readonly partners: ReturnType<typeof partnersInReadingOrder>;
  readonly scene: Scene;
  readonly onChange: ChangeView;
  readonly onApproach: (pairId: string) => void;
}

export function PartnerRows({ partners, ...rows }: PartnerRowsProperties) {
  const t = useTranslations('place');
  if (partners.length === 0) return <p>{t('noPartners')}</p>;
  return <PairRows rows={partners} {...rows} />;
}
