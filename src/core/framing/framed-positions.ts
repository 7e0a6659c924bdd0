/** What a scene brings into view: what is selected with all its arcs, else the opening view. */
import type { Position, Projection } from '../geometry/arc';
import { curveBetween } from '../geometry/curve';
import type { Scene } from '../view/scene';
import { openingPositions } from './opening-positions';

/** The points of the curve that an arc is drawn as. */
export function positionsOfCurve(from: Position, to: Position, projection: Projection): Position[] {
  const curve = curveBetween(from, to, projection);
  return Array.from({ length: curve.length / 2 }, (_, index) => [
    curve[2 * index] ?? 0,
    curve[2 * index + 1] ?? 0,
  ]);
}

/** The positions that are to be seen; empty for a scene without pairs and without a selection. */
export function framedPositions({ places, pairs }: Scene, projection: Projection): Position[] {
  const selected = places.filter(({ emphasis }) => emphasis === 'selected');
  if (selected.length === 0) return openingPositions(pairs);
  return [
    ...selected.map(({ place }) => place.coordinates),
    ...pairs
      .filter(({ emphasis }) => emphasis === 'selected')
      .flatMap(({ pair: { ends } }) =>
        positionsOfCurve(ends[0].coordinates, ends[1].coordinates, projection),
      ),
  ];
}
