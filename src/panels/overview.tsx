/** What the panel says while nothing is selected: every relationship that passes the filters. */
import type { Atlas } from '../domain/atlas';
import { useTranslations } from '../i18n/intl';
import { inReadingOrder, nameOfPair } from '../i18n/names';
import { useWording } from '../i18n/wording';
import { Button } from '../ui/button';
import { findReliefs } from '../view/facets';
import type { Scene } from '../view/scene';
import { type ChangeView, clearFilters, liftFilter, selectPair, type View } from '../view/view';
import { PairRow } from './pair-row';

interface OverviewProperties {
  readonly atlas: Atlas;
  readonly view: View;
  readonly scene: Scene;
  readonly onChange: ChangeView;
  readonly onApproach: (pairId: string) => void;
}

export function Overview({ atlas, view, scene, onChange, onApproach }: OverviewProperties) {
  const t = useTranslations('overview');
  const { language } = useWording();
  const hiddenCount = atlas.pairs.size - scene.pairs.length;
  const rows = inReadingOrder(scene.pairs, (pair) => nameOfPair(pair, language), language);
  if (rows.length === 0) return <NothingFound atlas={atlas} view={view} onChange={onChange} />;
  return (
    <section className="flex flex-col gap-2">
      <h2 tabIndex={-1} className="text-title outline-none">
        {t('title')}
      </h2>
      <ul className="flex flex-col">
        {rows.map(({ scenePair, name }) => (
          <PairRow
            key={scenePair.pair.id}
            scenePair={scenePair}
            scene={scene}
            name={name}
            onSelect={(id) => onChange((current) => selectPair(current, id))}
            onApproach={onApproach}
          />
        ))}
      </ul>
      {hiddenCount > 0 && (
        <p className="text-small text-muted">{t('outside', { count: hiddenCount })}</p>
      )}
      <p className="mt-4 border-t border-hairline pt-3 text-small text-muted">{t('borders')}</p>
    </section>
  );
}

type NothingFoundProperties = Pick<OverviewProperties, 'atlas' | 'view' | 'onChange'>;

/** Says which filter empties the map, and offers to drop it. */
function NothingFound({ atlas, view, onChange }: NothingFoundProperties) {
  const t = useTranslations('overview');
  const filter = useTranslations('filter');
  const { number } = useWording();
  return (
    <section className="flex flex-col gap-3">
      <h2 tabIndex={-1} className="text-title outline-none">
        {t('emptyTitle')}
      </h2>
      <p>{t('emptyText')}</p>
      <div className="flex flex-wrap gap-2">
        {findReliefs(atlas, view.filters).map((relief) => (
          <Button
            key={relief.filter}
            onClick={() =>
              onChange((current) => ({
                ...current,
                filters: liftFilter(current.filters, relief.filter),
              }))
            }
          >
            {t('lift', { filter: relief.filter, count: number(relief.pairCount) })}
          </Button>
        ))}
        <Button weight="plain" onClick={() => onChange(clearFilters)}>
          {filter('clear')}
        </Button>
      </div>
    </section>
  );
}
