/** What the panel shows for a selection: the overview, a place's card or a pair's dossier. */
import type { Atlas } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import { parseListedId } from '../../core/domain/register-id';
import { selectedListed } from '../../core/view/listed';
import type { Scene } from '../../core/view/scene';
import { type ChangeView, selectedIds, type View } from '../../core/view/view';
import { AwaitedRegister } from '../panels/awaited-register';
import { Chain } from '../panels/chain';
import { Comparison } from '../panels/comparison';
import { Dossier } from '../panels/dossier';
import { ListedPairCard } from '../panels/listed-pair-card';
import { ListedPlaceCard } from '../panels/listed-place-card';
import { Overview } from '../panels/overview';
import { PlaceCard } from '../panels/place-card';
import { PlaceActions } from '../search/place-actions';

export interface PanelProperties {
  readonly atlas: Atlas;
  readonly view: View;
  readonly scene: Scene;
  readonly today: Day;
  readonly onChange: ChangeView;
  readonly onApproach: (pairId: string) => void;
}

export function Panel({ atlas, view, scene, today, onChange, onApproach }: PanelProperties) {
  const { selection } = view;
  const asked = parseListedId(selectedIds(view)[0] ?? '');
  if (asked !== null) {
    const listed = selectedListed(scene, selection);
    if (listed === null) return <AwaitedRegister name={asked.register} />;
    const { index, position, type } = listed;
    const common = { index, scene, onChange };
    return type === 'pair' ? (
      <ListedPairCard key={position} {...common} pair={position} />
    ) : (
      <ListedPlaceCard key={position} {...common} position={position} view={view} />
    );
  }
  if (selection.type === 'pair') {
    const pair = atlas.pairs.get(selection.id);
    if (pair !== undefined) {
      return <Dossier atlas={atlas} pair={pair} scene={scene} today={today} onChange={onChange} />;
    }
  }
  if (selection.type === 'places') {
    const places = selection.ids.flatMap((id) => atlas.places.get(id) ?? []);
    const actions = (
      <PlaceActions
        key={selection.ids.join(' ')}
        atlas={atlas}
        placeIds={selection.ids}
        onChange={onChange}
      />
    );
    const [place, ...others] = places;
    const common = { scene, onChange, onApproach, actions };
    if (others.length > 0) return <Comparison {...common} places={places} />;
    if (place !== undefined) {
      return <PlaceCard key={place.id} {...common} atlas={atlas} place={place} />;
    }
  }
  if (selection.type === 'chain') {
    const [from, to] = [selection.from, selection.to].map((id) => atlas.places.get(id));
    if (from !== undefined && to !== undefined) {
      return (
        <Chain
          atlas={atlas}
          ends={[from, to]}
          view={view}
          scene={scene}
          onChange={onChange}
          onApproach={onApproach}
        />
      );
    }
  }
  return (
    <Overview atlas={atlas} view={view} scene={scene} onChange={onChange} onApproach={onApproach} />
  );
}
