/** What compared places have in common. */
import { type Place, partnerOf } from '../domain/atlas';
import type { Scene, ScenePair } from './scene';

/** A partner of at least two of the compared places. */
export interface SharedPartner {
  readonly place: Place;
  /** Its visible pairs with the compared places, in the order of these places. */
  readonly pairs: readonly ScenePair[];
}

/** The partners that compared places share, those shared by most places first. */
export function findSharedPartners(scene: Scene, ids: readonly string[]): SharedPartner[] {
  const shared = new Map<string, { place: Place; pairs: ScenePair[] }>();
  for (const id of ids) {
    for (const scenePair of scene.pairs) {
      if (!scenePair.pair.ends.some((end) => end.id === id)) continue;
      const place = partnerOf(scenePair.pair, id);
      const partner = shared.get(place.id) ?? { place, pairs: [] };
      partner.pairs.push(scenePair);
      shared.set(place.id, partner);
    }
  }
  return [...shared.values()]
    .filter(({ pairs }) => pairs.length > 1)
    .toSorted((a, b) => b.pairs.length - a.pairs.length);
}
