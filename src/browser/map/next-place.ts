/** Keyboard navigation between places: the next one in a direction on the screen. */
import type { ScreenPoint } from '../../core/geometry/screen-camera';

export const directions = ['up', 'right', 'down', 'left'] as const;
export type Direction = (typeof directions)[number];

/** The unit vector of each direction on the screen. */
export const directionSteps: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  up: [0, -1],
  right: [1, 0],
  down: [0, 1],
  left: [-1, 0],
};

/** The distance of a place along the direction, and across it. */
function offsets(from: ScreenPoint, to: ScreenPoint, direction: Direction): [number, number] {
  const [right, down] = directionSteps[direction];
  const [x, y] = [to.x - from.x, to.y - from.y];
  return [x * right + y * down, Math.abs(x * down) + Math.abs(y * right)];
}

/**
 * The nearest place within 45° of the direction; else the nearest within 90°; else `null`. Places in one
 * spot follow each other: right and down go through them in the given order, left and up in reverse. Of
 * equally near places the first is returned. `from` need not be one of the places.
 */
export function nextPlace<Spot extends ScreenPoint>(
  places: readonly Spot[],
  from: Spot,
  direction: Direction,
): Spot | null {
  const isForward = direction === 'right' || direction === 'down';
  const twins = places.filter(({ x, y }) => x === from.x && y === from.y);
  const own = twins.indexOf(from);
  const twin = own === -1 ? undefined : twins[own + (isForward ? 1 : -1)];
  if (twin !== undefined) return twin;

  let next: Spot | null = null;
  let nextRank = Infinity;
  let nextDistance = Infinity;
  for (const place of places) {
    const [along, beside] = offsets(from, place, direction);
    if (along <= 0) continue;
    const rank = beside <= along ? 0 : 1;
    const distance = Math.hypot(along, beside);
    if (rank < nextRank || (rank === nextRank && distance < nextDistance)) {
      next = place;
      nextRank = rank;
      nextDistance = distance;
    }
  }
  return next;
}
