/** The positions on earth that a view frames. */
import type { Position, Projection } from '../geometry/arc';
import { curveBetween } from '../geometry/curve';
import { findListed, listedPartners } from '../view/listed';
import { listedStates } from '../view/register-scene';
import type { Scene, ScenePair, ScenePlace } from '../view/scene';
import { openingPositions } from './opening-positions';

/** Places and pairs to bring into view, by id. */
export interface FrameTarget {
  readonly places?: readonly string[];
  readonly pairs?: readonly string[];
}

/** The points of the curve that an arc is drawn as. */
function positionsOfCurve(from: Position, to: Position, projection: Projection): Position[] {
  const curve = curveBetween(from, to, projection);
  return Array.from({ length: curve.length / 2 }, (_, index) => [
    curve[2 * index] ?? 0,
    curve[2 * index + 1] ?? 0,
  ]);
}

function documentedPositions(
  places: readonly ScenePlace[],
  pairs: readonly ScenePair[],
  projection: Projection,
): Position[] {
  return [
    ...places.map(({ place }) => place.coordinates),
    ...pairs.flatMap(({ pair: { ends } }) =>
      positionsOfCurve(ends[0].coordinates, ends[1].coordinates, projection),
    ),
  ];
}

/** A register's place with the pairs that it shows, or one of its pairs. */
function listedPositions(scene: Scene, id: string, projection: Projection): Position[] {
  const found = findListed(scene, id);
  if (found === null) return [];
  const { index, position } = found;
  const pairs =
    found.type === 'pair' ? [position] : listedPartners(scene, id).map(({ pair }) => pair);
  const own = found.type === 'place' ? [index.coordinatesOf(position)] : [];
  return own.concat(
    pairs.flatMap((pair) => {
      const [one, other] = index.placesOf(pair);
      const ends = [index.coordinatesOf(one), index.coordinatesOf(other)] as const;
      return positionsOfCurve(...ends, projection);
    }),
  );
}

/** Places and arcs by their ids. Unknown ids are skipped. */
export function targetPositions(
  scene: Scene,
  { places = [], pairs = [] }: FrameTarget,
  projection: Projection,
): Position[] {
  const documented = documentedPositions(
    scene.places.filter(({ place }) => places.includes(place.id)),
    scene.pairs.filter(({ pair }) => pairs.includes(pair.id)),
    projection,
  );
  const listed = [...places, ...pairs].flatMap((id) => listedPositions(scene, id, projection));
  return [...documented, ...listed];
}

/**
 * The positions that a scene frames: the selection with all its arcs, otherwise the opening view; empty for
 * a scene without pairs and without a selection.
 */
export function framedPositions(scene: Scene, projection: Projection): Position[] {
  const { places, pairs } = scene;
  const selected = places.filter(({ emphasis }) => emphasis === 'selected');
  if (selected.length === 0) return openingPositions(scene, projection);
  const theirs = pairs.filter(({ emphasis }) => emphasis === 'selected');
  return documentedPositions(selected, theirs, projection);
}

/** The position of a place that the scene shows, documented or of a register; otherwise `null`. */
export function positionOfPlace(scene: Scene, placeId: string): Position | null {
  const shown = scene.places.find(({ place }) => place.id === placeId);
  if (shown !== undefined) return shown.place.coordinates;
  const found = findListed(scene, placeId);
  if (found?.type !== 'place') return null;
  const register = scene.listed.find(({ index }) => index === found.index);
  const isShown = register?.placeStates[found.position] !== listedStates.hidden;
  return isShown ? found.index.coordinatesOf(found.position) : null;
}
