/** Lookups in a scene's registers by id, by place or by documented pair. */

import { parseListedId } from '../domain/register-id';
import type { RegisterOrigin } from '../domain/register-summary';
import type { Facet, FacetChoice } from './facet-table';
import { listedChoices } from './listed-choices';
import { type ListedAt, otherEnd, type RegisterIndex } from './register-index';
import { isListedShown, passingPairs, type RegisterScene } from './register-scene';
import type { Scene } from './scene';
import { type Filters, liftFilter, type Selection, selectedIds } from './view';

type Listed = Pick<Scene, 'listed'>;

/** A place or pair of a register. */
export interface ListedItem extends ListedAt {
  readonly type: 'place' | 'pair';
}

/** The place or pair with a register's id; `null` for other ids and for registers not loaded yet. */
export function findListed({ listed }: Listed, id: string): ListedItem | null {
  const parsed = parseListedId(id);
  const index = listed.find((each) => each.index.register.name === parsed?.register)?.index;
  if (parsed === null || index === undefined) return null;
  const found = index.find(parsed.places);
  if (found === null) return null;
  const type = parsed.places.length === 1 ? 'place' : 'pair';
  return { type, index, position: found.position };
}

/** The selected place or pair of a register. */
export function selectedListed(scene: Listed, selection: Selection): ListedItem | null {
  return findListed(scene, selectedIds({ selection })[0] ?? '');
}

/** A visible pair of a register, seen from one of its ends. */
export interface ListedPartner {
  readonly index: RegisterIndex;
  readonly pair: number;
  /** Position of the other end. */
  readonly partner: number;
}

/** The visible pairs of places of a register. */
function partnersAt(scene: RegisterScene, positions: readonly number[]): ListedPartner[] {
  const { index } = scene;
  return positions.flatMap((position) =>
    Array.from(index.pairsOf(position))
      .filter((pair) => isListedShown(scene, pair))
      .map((pair) => ({ index, pair, partner: otherEnd(index, pair, position) })),
  );
}

/** The visible pairs of a place, documented or of a register, in all registers. */
export function listedPartners({ listed }: Listed, placeId: string): ListedPartner[] {
  return listed.flatMap((scene) => partnersAt(scene, scene.index.positionsOf(placeId)));
}

/** How many pairs the registers show. */
export function listedCount({ listed }: Listed): number {
  return listed.reduce((sum, { pairs }) => sum + pairs.length, 0);
}

/** The registers that have a place, documented or of a register. */
export function registersWithPlace({ listed }: Listed, placeId: string): RegisterOrigin[] {
  return listed.flatMap(({ index }) =>
    index.positionsOf(placeId).length === 0 ? [] : [index.register],
  );
}

/** The registers that also list a documented pair. */
export function alsoListedBy({ listed }: Listed, pairId: string): RegisterOrigin[] {
  return listed
    .filter(({ index }) => index.documentedPairs.has(pairId))
    .map(({ index }) => index.register);
}

/** Register pairs that pass all filters except one facet, counted by that facet's choices. */
export function countListedChoices<Of extends Facet>(
  { listed }: Listed,
  filters: Filters,
  facet: Of,
): ReadonlyMap<FacetChoice<Of>, number> {
  const counts = new Map<FacetChoice<Of>, number>();
  for (const { index } of listed) {
    const found = listedChoices(index, facet);
    if (found === null) continue;
    for (const pair of passingPairs(index, liftFilter(filters, facet))) {
      const [first, second] = index.placesOf(pair).map((place) => found.numbers[place] ?? 0);
      for (const number of first === second ? [first] : [first, second]) {
        const choice = found.choices[number ?? 0] ?? null;
        if (choice !== null) counts.set(choice, (counts.get(choice) ?? 0) + 1);
      }
    }
  }
  return counts;
}
