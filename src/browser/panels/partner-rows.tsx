/** The partners of a place as rows that open their dossiers. */

import type { partnersInReadingOrder } from '../../core/facts/names';
import type { Scene } from '../../core/view/scene';
import { type ChangeView, selectPair } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { PairRow } from './pair-row';

interface PartnerRowsProperties {
  readonly partners: ReturnType<typeof partnersInReadingOrder>;
  readonly scene: Scene;
  readonly onChange: ChangeView;
  readonly onApproach: (pairId: string) => void;
}

export function PartnerRows({ partners, scene, onChange, onApproach }: PartnerRowsProperties) {
  const t = useTranslations('place');
  return (
    <>
      {partners.length === 0 && <p>{t('noPartners')}</p>}
      <ul>
        {partners.map(({ scenePair, name }) => (
          <PairRow
            key={scenePair.pair.id}
            scenePair={scenePair}
            scene={scene}
            name={name}
            onSelect={(id) => onChange((view) => selectPair(view, id))}
            onApproach={onApproach}
          />
        ))}
      </ul>
    </>
  );
}
