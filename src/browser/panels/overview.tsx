/** The panel's content while nothing is selected: suggestions where to begin, and all relationships. */
import { memo } from 'react';
import type { Collection } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import { localize } from '../../core/domain/language';
import { inReadingOrder, nameOfPair } from '../../core/facts/names';
import { findReliefs } from '../../core/view/facets';
import { activeFilters, type ChangeView, liftFilter } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { ClearFilters } from './clear-filters';
import { CollectionList } from './collection-list';
import { PairRows } from './pair-row';
import type { PanelProperties } from './panel-properties';

/** Without filters, the editors' choices come first, then all relationships; with filters, the results. */
export function Overview({
  atlas,
  view,
  scene,
  today,
  onChange,
  onApproach,
}: PanelProperties & Pick<NothingFoundProperties, 'today'>) {
  const isFiltered = activeFilters(view.filters).length > 0;
  const results = { atlas, scene, onChange, onApproach, isFiltered };
  if (!isFiltered) {
    const openings = atlas.collections.filter(({ pairs }) => pairs.length > 0);
    return (
      <div className="flex flex-col gap-8">
        {openings.map((collection) => (
          <Opening
            key={collection.id}
            collection={collection}
            scene={scene}
            onChange={onChange}
            onApproach={onApproach}
          />
        ))}
        <Collections
          collections={atlas.collections.filter((collection) => !openings.includes(collection))}
          onChange={onChange}
        />
        <Results {...results} />
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      {scene.pairs.length === 0 ? (
        <NothingFound {...{ atlas, view, today, onChange }} />
      ) : (
        <Results {...results} />
      )}
      <FoldedCollections collections={atlas.collections} onChange={onChange} />
    </div>
  );
}

type OpeningProperties = Pick<PanelProperties, 'scene' | 'onChange' | 'onApproach'> & {
  readonly collection: Collection;
};

/** A collection with its pairs, in the editor's order. */
function Opening({ collection, scene, onChange, onApproach }: OpeningProperties) {
  const { language } = useWording();
  const title = localize(collection.title, language);
  const text = localize(collection.text, language);
  return (
    <section className="flex flex-col gap-1">
      <h2 tabIndex={-1} className="text-title outline-none" lang={title.language}>
        {title.text}
      </h2>
      <p className="text-small text-muted" lang={text.language}>
        {text.text}
      </p>
      <PairRows
        rows={collection.pairs.flatMap((pair) => {
          const scenePair = scene.pairs.find((shown) => shown.pair.id === pair.id);
          return scenePair === undefined ? [] : [{ scenePair, name: nameOfPair(pair, language) }];
        })}
        scene={scene}
        onChange={onChange}
        onApproach={onApproach}
      />
    </section>
  );
}

interface CollectionsProperties {
  readonly collections: readonly Collection[];
  readonly onChange: ChangeView;
}

function Collections({ collections, onChange }: CollectionsProperties) {
  const t = useTranslations('overview');
  if (collections.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2 tabIndex={-1} className="text-title outline-none">
        {t('collections')}
      </h2>
      <CollectionList collections={collections} onChange={onChange} />
    </section>
  );
}

function FoldedCollections({ collections, onChange }: CollectionsProperties) {
  const t = useTranslations('overview');
  if (collections.length === 0) return null;
  return (
    <Disclosure className="border-t border-hairline pt-2" heading={t('collections')}>
      <CollectionList collections={collections} onChange={onChange} />
    </Disclosure>
  );
}

type ResultsProperties = Omit<PanelProperties, 'view'> & { readonly isFiltered: boolean };

/** Sorted again only for another scene. */
const Results = memo(function Results(properties: ResultsProperties) {
  const { atlas, scene, onChange, onApproach, isFiltered } = properties;
  const t = useTranslations('overview');
  const { language, number } = useWording();
  const hiddenCount = atlas.pairs.size - scene.pairs.length;
  return (
    <section className="flex flex-col gap-2">
      <h2 data-relationships tabIndex={-1} className="text-title outline-none">
        {isFiltered ? t('title') : t('all', { count: number(scene.pairs.length) })}
      </h2>
      <PairRows
        rows={inReadingOrder(scene.pairs, (pair) => nameOfPair(pair, language), language)}
        scene={scene}
        onChange={onChange}
        onApproach={onApproach}
      />
      {hiddenCount > 0 && (
        <p className="text-small text-muted">{t('outside', { count: hiddenCount })}</p>
      )}
    </section>
  );
});

type NothingFoundProperties = Pick<PanelProperties, 'atlas' | 'view' | 'onChange'> & {
  readonly today: Day;
};

/** Names the filter that empties the map, and offers to remove it. */
function NothingFound({ atlas, view, today, onChange }: NothingFoundProperties) {
  const t = useTranslations('overview');
  const { number } = useWording();
  return (
    <section className="flex flex-col gap-3">
      <h2 tabIndex={-1} className="text-title outline-none">
        {t('emptyTitle')}
      </h2>
      <p>{t('emptyText')}</p>
      <div className="flex flex-wrap gap-2">
        {findReliefs(atlas, view.filters, today).map((relief) => (
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
        <ClearFilters onChange={onChange} />
      </div>
    </section>
  );
}
