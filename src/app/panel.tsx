/** What the panel shows for a selection: the overview, a place's card or a pair's dossier. */
import type { Atlas } from '../domain/atlas';
import type { Day } from '../domain/day';
import { Dossier } from '../panels/dossier';
import { Overview } from '../panels/overview';
import { PlaceCard } from '../panels/place-card';
import type { Scene } from '../view/scene';
import type { ChangeView, View } from '../view/view';

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
  if (selection.type === 'pair') {
    const pair = atlas.pairs.get(selection.id);
    if (pair !== undefined) {
      return <Dossier atlas={atlas} pair={pair} scene={scene} today={today} onChange={onChange} />;
    }
  }
  if (selection.type === 'places') {
    const places = selection.ids.flatMap((id) => atlas.places.get(id) ?? []);
    if (places.length > 0) {
      return (
        <div className="flex flex-col gap-10">
          {places.map((place) => (
            <PlaceCard
              key={place.id}
              atlas={atlas}
              place={place}
              scene={scene}
              onChange={onChange}
              onApproach={onApproach}
            />
          ))}
        </div>
      );
    }
  }
  return (
    <Overview atlas={atlas} view={view} scene={scene} onChange={onChange} onApproach={onApproach} />
  );
}
