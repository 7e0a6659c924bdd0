/** The `d` of an SVG path in whole units and relative steps, which compress well. */

/** Two numbers as path data: a minus parts them by itself. */
export function joinNumbers(numbers: readonly number[]): string {
  return numbers
    .map((number, index) => (index > 0 && number >= 0 ? ` ${number}` : number))
    .join('');
}

type Point = readonly [x: number, y: number];

/** A move within a path in whichever way is shorter. */
export function moveTo([fromX, fromY]: Point, to: Point): string {
  const moved = `M${joinNumbers(to)}`;
  const step = `m${joinNumbers([to[0] - fromX, to[1] - fromY])}`;
  return step.length < moved.length ? step : moved;
}

/** How wide a strip is in which points follow each other downward, in units. */
const strip = 40;

/** The `d` of dots, as marks without length at points, in an order that is short. */
export function dotPath(points: readonly Point[]): string {
  const sorted = points.toSorted(
    (a, b) => Math.floor(a[0] / strip) - Math.floor(b[0] / strip) || a[1] - b[1],
  );
  let [last] = sorted;
  return sorted
    .map((point, index) => {
      const move = index === 0 ? `M${joinNumbers(point)}` : moveTo(last ?? point, point);
      last = point;
      return `${move}h0`;
    })
    .join('');
}
