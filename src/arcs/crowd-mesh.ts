/**
 * The curves of a crowd cut into straight pieces, once for a zoom and a part of the map, so that a
 * frame draws them with a few calls and hardly any work for each point. Software that stands in for a
 * graphics card takes about 10 µs for each instance it is asked to draw, and a tenth of that for a
 * vertex: that is why the arcs are one mesh and not instances.
 */
import type { Projection } from './arc';
import { type CrowdCurves, curveOffsets } from './crowd-curves';
import { numbersACurve } from './curve-texture';
import type { FlatView } from './map-frame';
import type { ViewCap } from './view-cap';

/** Bytes of a vertex, and where in them its parts begin. */
export interface VertexLayout {
  readonly size: number;
  /** Floats: x, y of the flat map; y, z, x of the globe. */
  readonly position: number;
  readonly dimensions: 2 | 3;
  /** Three signed bytes: the direction across the arc, toward the vertex's side of it. */
  readonly across: number;
  /** One byte: the root of the distance from the nearer end, as a share of the greatest. */
  readonly along: number;
  /** Four bytes: index of the arc. */
  readonly arc: number;
}

export const vertexLayouts: Readonly<Record<Projection, VertexLayout>> = {
  flat: { size: 16, position: 0, dimensions: 2, across: 8, along: 11, arc: 12 },
  globe: { size: 20, position: 0, dimensions: 3, across: 12, along: 15, arc: 16 },
};

/** The greatest distance from an end that `along` can tell, in the unit of the positions. */
export const farthestAlong: Readonly<Record<Projection, number>> = {
  flat: 0.5,
  globe: Math.PI / 2,
};

/** Indexes of one piece: two triangles, or one line. */
export const trianglesAPiece = 6;
export const lineAPiece = 2;

export interface MeshOrder {
  readonly projection: Projection;
  /** Pixels to the unit of the positions, in which no piece may be farther than this from its curve. */
  readonly scale: number;
  readonly tolerance: number;
  /** Only what lies in a part of the map; `null` for all. */
  readonly flatRegion: FlatView | null;
  readonly globeRegion: ViewCap | null;
}

/** Pieces next to each other in the mesh that lie near each other on the map. */
export interface MeshChunk {
  readonly firstPiece: number;
  readonly pieces: number;
  /** Least and greatest of each coordinate of the positions. */
  readonly least: readonly [number, number, number];
  readonly greatest: readonly [number, number, number];
}

export interface CrowdMesh {
  readonly projection: Projection;
  readonly vertices: ArrayBuffer;
  readonly triangles: Uint32Array<ArrayBuffer>;
  readonly lines: Uint32Array<ArrayBuffer>;
  readonly chunks: readonly MeshChunk[];
  /** By index of an arc: its first piece and how many it has. */
  readonly firstPieces: Uint32Array<ArrayBuffer>;
  readonly pieceCounts: Uint16Array<ArrayBuffer>;
}

const arcsAChunk = 256;
const mostPieces = 256;
/** Steps in which the part of a bow that is in a region is looked for. */
const searchSteps = 16;

/** From which share of the arc to which it is drawn; the first is greater for none. */
type Shares = [from: number, to: number];

function sharesInCap(
  numbers: Float32Array,
  at: number,
  { middle, cosine }: ViewCap,
  shares: Shares,
): void {
  const [y, z, x] = middle;
  const angle = numbers[at + curveOffsets.angle] ?? 0;
  const toward = (numbers[at] ?? 0) * y + (numbers[at + 1] ?? 0) * z + (numbers[at + 2] ?? 0) * x;
  const onward =
    (numbers[at + 4] ?? 0) * y + (numbers[at + 5] ?? 0) * z + (numbers[at + 6] ?? 0) * x;
  const share = cosine / Math.max(Math.hypot(toward, onward), 1e-9);
  shares[0] = 1;
  shares[1] = 0;
  if (share >= 1) return;
  let nearest = Math.atan2(onward, toward);
  const reach = Math.acos(Math.max(share, -1));
  if (nearest + reach < 0) nearest += 2 * Math.PI;
  const first = Math.max(0, nearest - reach);
  const last = Math.min(angle, nearest + reach);
  if (first >= last) return;
  shares[0] = first / angle;
  shares[1] = last / angle;
}

function sharesInBox(
  numbers: Float32Array,
  at: number,
  region: FlatView,
  box: Float32Array,
  boxAt: number,
  shares: Shares,
): void {
  shares[0] = 1;
  shares[1] = 0;
  const least = box[boxAt] ?? 0;
  const greatest = box[boxAt + 2] ?? 0;
  if ((box[boxAt + 1] ?? 0) > region.bottom || (box[boxAt + 3] ?? 0) < region.top) return;
  const lastCopy = Math.floor(region.right - least);
  for (let copy = Math.ceil(region.left - greatest); copy <= lastCopy; copy += 1) {
    const left = region.left - copy;
    const right = region.right - copy;
    const startX = numbers[at + 8] ?? 0;
    const startY = numbers[at + 9] ?? 0;
    const linearX = numbers[at + 10] ?? 0;
    const linearY = numbers[at + 11] ?? 0;
    const quadraticX = numbers[at + 12] ?? 0;
    const quadraticY = numbers[at + 13] ?? 0;
    // A step of the bow lies within its ends' box, widened by what it swells over its chord.
    const swellX = Math.abs(quadraticX) / (4 * searchSteps * searchSteps);
    const swellY = Math.abs(quadraticY) / (4 * searchSteps * searchSteps);
    let x = startX;
    let y = startY;
    for (let step = 1; step <= searchSteps; step += 1) {
      const t = step / searchSteps;
      const nextX = startX + t * (linearX + t * quadraticX);
      const nextY = startY + t * (linearY + t * quadraticY);
      const touches =
        Math.max(x, nextX) + swellX >= left &&
        Math.min(x, nextX) - swellX <= right &&
        Math.max(y, nextY) + swellY >= region.top &&
        Math.min(y, nextY) - swellY <= region.bottom;
      if (touches) {
        shares[0] = Math.min(shares[0], (step - 1) / searchSteps);
        shares[1] = Math.max(shares[1], t);
      }
      x = nextX;
      y = nextY;
    }
  }
}

/** Pieces of a whole arc: as many as keep every one within the tolerance. */
function piecesOf(numbers: Float32Array, at: number, { projection, scale, tolerance }: MeshOrder) {
  const bend =
    projection === 'globe'
      ? (numbers[at + curveOffsets.angle] ?? 0)
      : Math.sqrt(2 * Math.hypot(numbers[at + 12] ?? 0, numbers[at + 13] ?? 0));
  return bend * Math.sqrt(scale / (8 * tolerance));
}

/** Cuts a crowd into pieces. Takes about as long as it takes to write its points, twice each. */
export function createCrowdMesh(curves: CrowdCurves, order: MeshOrder): CrowdMesh {
  const { projection, flatRegion, globeRegion } = order;
  const { numbers, boxes } = curves;
  const isGlobe = projection === 'globe';
  const drawn = curves.order.length;
  const firstPieces = new Uint32Array(curves.count);
  const pieceCounts = new Uint16Array(curves.count);
  const from = new Float32Array(drawn);
  const to = new Float32Array(drawn);
  const shares: Shares = [0, 1];
  let pieces = 0;
  let arcs = 0;
  for (let place = 0; place < drawn; place += 1) {
    const arc = curves.order[place] ?? 0;
    const at = arc * numbersACurve;
    if (isGlobe && globeRegion) sharesInCap(numbers, at, globeRegion, shares);
    else if (!isGlobe && flatRegion) sharesInBox(numbers, at, flatRegion, boxes, 4 * arc, shares);
    const [first, last] = shares;
    from[place] = first;
    to[place] = last;
    if (first >= last) continue;
    const whole = piecesOf(numbers, at, order);
    const count = Math.max(1, Math.min(mostPieces, Math.ceil(whole * (last - first))));
    firstPieces[arc] = pieces;
    pieceCounts[arc] = count;
    pieces += count;
    arcs += 1;
  }

  const layout = vertexLayouts[projection];
  const points = pieces + arcs;
  const vertices = new ArrayBuffer(2 * points * layout.size);
  const floats = new Float32Array(vertices);
  const bytes = new Int8Array(vertices);
  const integers = new Uint32Array(vertices);
  const triangles = new Uint32Array(trianglesAPiece * pieces);
  const lines = new Uint32Array(lineAPiece * pieces);
  const chunks: MeshChunk[] = [];
  const farthest = farthestAlong[projection];

  let vertex = 0;
  let triangle = 0;
  let line = 0;
  for (let chunkStart = 0; chunkStart < drawn; chunkStart += arcsAChunk) {
    const firstPiece = line / lineAPiece;
    let [leastX, leastY, leastZ] = [Infinity, Infinity, Infinity];
    let [greatestX, greatestY, greatestZ] = [-Infinity, -Infinity, -Infinity];
    for (let place = chunkStart; place < Math.min(drawn, chunkStart + arcsAChunk); place += 1) {
      const arc = curves.order[place] ?? 0;
      const count = pieceCounts[arc] ?? 0;
      if (count === 0) continue;
      const at = arc * numbersACurve;
      const first = from[place] ?? 0;
      const step = ((to[place] ?? 0) - first) / count;
      const angle = numbers[at + 3] ?? 0;
      const startX = numbers[at + (isGlobe ? 0 : 8)] ?? 0;
      const startY = numbers[at + (isGlobe ? 1 : 9)] ?? 0;
      const startZ = isGlobe ? (numbers[at + 2] ?? 0) : 0;
      const onwardX = numbers[at + (isGlobe ? 4 : 10)] ?? 0;
      const onwardY = numbers[at + (isGlobe ? 5 : 11)] ?? 0;
      const onwardZ = isGlobe ? (numbers[at + 6] ?? 0) : 0;
      const quadraticX = numbers[at + 12] ?? 0;
      const quadraticY = numbers[at + 13] ?? 0;
      // The same all along a great circle: the normal of its plane.
      let acrossX = startY * onwardZ - startZ * onwardY;
      let acrossY = startZ * onwardX - startX * onwardZ;
      const acrossZ = startX * onwardY - startY * onwardX;
      const length = isGlobe ? angle : Math.hypot(onwardX + quadraticX, onwardY + quadraticY);
      for (let point = 0; point <= count; point += 1) {
        const share = first + point * step;
        let x: number;
        let y: number;
        let z = 0;
        if (isGlobe) {
          const cosine = Math.cos(share * angle);
          const sine = Math.sin(share * angle);
          x = cosine * startX + sine * onwardX;
          y = cosine * startY + sine * onwardY;
          z = cosine * startZ + sine * onwardZ;
        } else {
          x = startX + share * (onwardX + share * quadraticX);
          y = startY + share * (onwardY + share * quadraticY);
          const headingX = onwardX + 2 * share * quadraticX;
          const headingY = onwardY + 2 * share * quadraticY;
          const speed = Math.sqrt(headingX * headingX + headingY * headingY);
          acrossX = -headingY / speed;
          acrossY = headingX / speed;
        }
        if (x < leastX) leastX = x;
        if (y < leastY) leastY = y;
        if (z < leastZ) leastZ = z;
        if (x > greatestX) greatestX = x;
        if (y > greatestY) greatestY = y;
        if (z > greatestZ) greatestZ = z;
        const along = 255 * Math.sqrt((length * Math.min(share, 1 - share)) / farthest);
        for (let side = 127; side >= -127; side -= 254) {
          const start = vertex * layout.size;
          const float = start / 4;
          floats[float] = x;
          floats[float + 1] = y;
          if (isGlobe) floats[float + 2] = z;
          const across = start + layout.across;
          bytes[across] = side * acrossX;
          bytes[across + 1] = side * acrossY;
          bytes[across + 2] = isGlobe ? side * acrossZ : 0;
          bytes[across + 3] = Math.min(255, along);
          integers[(start + layout.arc) / 4] = arc;
          vertex += 1;
        }
        if (point === count) continue;
        const corner = vertex - 2;
        triangles[triangle] = corner;
        triangles[triangle + 1] = corner + 1;
        triangles[triangle + 2] = corner + 2;
        triangles[triangle + 3] = corner + 1;
        triangles[triangle + 4] = corner + 3;
        triangles[triangle + 5] = corner + 2;
        triangle += trianglesAPiece;
        lines[line] = corner;
        lines[line + 1] = corner + 2;
        line += lineAPiece;
      }
    }
    const chunkPieces = line / lineAPiece - firstPiece;
    if (chunkPieces === 0) continue;
    chunks.push({
      firstPiece,
      pieces: chunkPieces,
      least: [leastX, leastY, leastZ],
      greatest: [greatestX, greatestY, greatestZ],
    });
  }
  return { projection, vertices, triangles, lines, chunks, firstPieces, pieceCounts };
}
