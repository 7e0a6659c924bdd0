/** The initial draft for a reader who comes from a card. */
import {
  type Draft,
  emptyDraft,
  fieldsOfPlace,
  type PlaceDraft,
} from '../../core/contributing/draft';
import type { Atlas } from '../../core/domain/atlas';
import { placesOfPairId } from '../../core/domain/identifier';
import type { View } from '../../core/view/view';
import type { ContributionWish } from '../keep/contribute-action';

export function draftOfWish({ task, places, event = '' }: ContributionWish, atlas: Atlas): Draft {
  const [one = emptyDraft.places[0], other = emptyDraft.places[1]] = places.map(
    (place): PlaceDraft => {
      if (typeof place !== 'string') return { id: '', fields: place };
      const known = atlas.places.get(place);
      return { id: place, fields: task === 'place' && known ? fieldsOfPlace(known) : null };
    },
  );
  return { ...emptyDraft, task, places: [one, other], known: event };
}

/** The wish that the selection in the address implies, for readers who do not come from a card. */
export function wishOfSelection({ selection }: View, atlas: Atlas): ContributionWish {
  const ids =
    selection.type === 'pair'
      ? (placesOfPairId(selection.id) ?? [])
      : selection.type === 'places'
        ? selection.ids.slice(0, 2)
        : [];
  return { task: 'event', places: ids.filter((id) => atlas.places.has(id)) };
}
