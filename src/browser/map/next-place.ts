/** Walking places with the arrow keys: the next one in a direction on the screen. */
import type { ScreenPoint } from '../../core/geometry/screen-camera';

export const directions = ['up', 'right', 'down', 'left'] as const;
export type Direction = (typeof directions)[number];

/** A step of one in each direction, on the screen. */
export const directionSteps: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  up: [0, -1],
  right: [1, 0],
  down: [0, 1],
  left: [-1, 0],
};

/** How far a place lies in the direction, and how far beside it. */
function offsets(from: ScreenPoint, to: ScreenPoint, direction: Direction): [number, number] {
  const [right, down] = directionSteps[direction];
  const [x, y] = [to.x - from.x, to.y - from.y];
  return [x * right + y * down, Math.abs(x * down) + Math.abs(y * right)];
}

/**
 * The nearest place within 45° of the direction; where there is none, the nearest that lies in it at
 * all; `null` where nothing does. Places in one spot follow each other, rightwards and downwards in
 * the given order. Of equally near places the first one is taken. Where the walk is need not be one
 * of the places.
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
