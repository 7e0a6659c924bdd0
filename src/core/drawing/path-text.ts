/** Writes the `d` of SVG paths in whole units and relative steps, which compress well. */

/** Numbers as path data, without spaces before a minus. */
export function joinNumbers(numbers: readonly number[]): string {
  return numbers
    .map((number, index) => (index > 0 && number >= 0 ? ` ${number}` : number))
    .join('');
}

type Point = readonly [x: number, y: number];

/** A move within a path, absolute or relative, whichever is shorter. */
export function moveTo([fromX, fromY]: Point, to: Point): string {
  const moved = `M${joinNumbers(to)}`;
  const step = `m${joinNumbers([to[0] - fromX, to[1] - fromY])}`;
  return step.length < moved.length ? step : moved;
}

/** The width of the vertical strips by which points are sorted, in units. */
const strip = 40;

/** The `d` of dots: lines of zero length, in an order that keeps the moves short. */
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
