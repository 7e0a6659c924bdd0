/** Actions that combine a place with another one: find the chain between them, compare them. */
import { Suspense, useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { addPlace, type ChangeView, maxPlaces, selectChain } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { lazyPart } from '../parts/lazy-part';
import { Button } from '../ui/button';

// Few readers use it: the field loads with its library on demand.
const loadPicker = () => import('./place-picker');
const PlacePicker = lazyPart(loadPicker);
/** Preloads the field when the pointer or the focus reaches a button. */
const fetchAhead = () => void loadPicker().catch(() => {});
const approach = { onPointerEnter: fetchAhead, onFocus: fetchAhead };

interface PlaceActionsProperties {
  readonly atlas: Atlas;
  /** The selected places: one, or several that are compared. */
  readonly placeIds: readonly string[];
  readonly onChange: ChangeView;
}

export function PlaceActions({ atlas, placeIds, onChange }: PlaceActionsProperties) {
  const t = useTranslations('connection');
  const [asked, setAsked] = useState<'connection' | 'comparison' | null>(null);
  const [placeId, ...others] = placeIds;
  if (placeId === undefined) return null;
  const toggle = (what: 'connection' | 'comparison') => setAsked(asked === what ? null : what);
  const isSingle = others.length === 0;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        {isSingle && (
          <Button
            aria-expanded={asked === 'connection'}
            onClick={() => toggle('connection')}
            {...approach}
          >
            {t('ask')}
          </Button>
        )}
        {placeIds.length < maxPlaces && (
          <Button
            aria-expanded={asked === 'comparison'}
            onClick={() => toggle('comparison')}
            {...approach}
          >
            {isSingle ? t('compare') : t('add')}
          </Button>
        )}
      </div>
      {asked !== null && (
        <Suspense fallback={<div className="h-9" />}>
          <PlacePicker
            key={asked}
            atlas={atlas}
            label={asked === 'connection' ? t('ask') : t('compare')}
            without={placeIds}
            onPick={(id) => {
              setAsked(null);
              onChange((view) =>
                asked === 'connection' ? selectChain(view, placeId, id) : addPlace(view, id),
              );
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
