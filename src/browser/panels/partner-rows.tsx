/** The partners of a place as rows that open their dossiers. */

import type { partnersInReadingOrder } from '../../core/facts/names';
import { useTranslations } from '../intl/intl';
import { PairRows } from './pair-row';
import type { PanelProperties } from './panel-properties';

interface PartnerRowsProperties extends Pick<PanelProperties, 'scene' | 'onChange' | 'onApproach'> {
  readonly partners: ReturnType<typeof partnersInReadingOrder>;
}

export function PartnerRows({ partners, ...rows }: PartnerRowsProperties) {
  const t = useTranslations('place');
  if (partners.length === 0) return <p>{t('noPartners')}</p>;
  return <PairRows rows={partners} {...rows} />;
}
