/**
 * Cuts the curves of a crowd into straight pieces, once for a zoom and a part of the map, so that a frame draws them
 * with a few calls and hardly any work per point. With arcs as instances of a few vertices each, software rendering
 * takes two to four times as long, because every instance has a cost.
 */
import type { Projection } from '../../../core/geometry/arc';
import { curveOffsets, numbersACurve, straightPieces } from '../../../core/geometry/curve-numbers';
import type { ViewCap } from '../../../core/geometry/view-cap';
import type { Edges } from '../../../core/geometry/viewport';
import type { CrowdCurves } from './crowd-curves';
import { type Shares, sharesInCap, sharesInView, wholeCurve } from './crowd-parts';
import { arcsAStep, takeSteps } from './crowd-steps';
import { createTrace, type Trace } from './crowd-trace';

/** The size of a vertex in bytes, and the offsets of its parts. */
export interface VertexLayout {
  readonly size: number;
  /** Floats: x, y of the flat map; y, z, x of the globe. */
  readonly position: number;
  readonly dimensions: 2 | 3;
  /** Three signed bytes: the direction across the arc, towards the vertex's side. */
  readonly across: number;
  /** One byte: the square root of the distance from the nearer end, as a share of the greatest. */
  readonly along: number;
  /** Four bytes: the index of the arc. */
  readonly arc: number;
}

export const vertexLayouts: Readonly<Record<Projection, VertexLayout>> = {
  flat: { size: 16, position: 0, dimensions: 2, across: 8, along: 11, arc: 12 },
  globe: { size: 20, position: 0, dimensions: 3, across: 12, along: 15, arc: 16 },
};

/** The greatest distance from an end that `along` can represent, in the unit of the positions. */
export const farthestAlong: Readonly<Record<Projection, number>> = {
  flat: 0.5,
  globe: Math.PI / 2,
};

/** The number of vertex indices of one piece: two triangles, or one line. */
export const triangleIndicesPerPiece = 6;
export const lineIndicesPerPiece = 2;

export interface MeshOrder {
  readonly projection: Projection;
  /** The radius of the globe, or the width of the flat world, in the pixels of the tolerance. */
  readonly scale: number;
  /** The maximum distance of a piece from its curve, in pixels. */
  readonly tolerance: number;
  /** Only curves in this part of the map are cut (one field per projection); `null` for all. */
  readonly flatView: Edges | null;
  readonly viewCap: ViewCap | null;
}

type Corner = readonly [number, number, number];

/** Consecutive pieces of the mesh that are close to each other on the map. */
export interface MeshChunk {
  readonly firstPiece: number;
  readonly pieces: number;
  /** The minimum and maximum of each coordinate of the positions. */
  readonly least: Corner;
  readonly greatest: Corner;
}

export interface CrowdMesh {
  readonly projection: Projection;
  readonly vertices: ArrayBuffer;
  readonly triangles: Uint32Array<ArrayBuffer>;
  readonly lines: Uint32Array<ArrayBuffer>;
  readonly chunks: readonly MeshChunk[];
  /** By an arc's index: its first piece, and its number of pieces. */
  readonly firstPieces: Uint32Array<ArrayBuffer>;
  readonly pieceCounts: Uint16Array<ArrayBuffer>;
}

const arcsAChunk = 256;
const maxPieces = 256;

/** The number of pieces of a whole arc, unrounded. */
function piecesOf(numbers: Float32Array, at: number, order: MeshOrder): number {
  const { projection, scale, tolerance } = order;
  const quadraticX = numbers[at + curveOffsets.bowQuadratic] ?? 0;
  const quadraticY = numbers[at + curveOffsets.bowQuadratic + 1] ?? 0;
  const bend =
    projection === 'globe'
      ? (numbers[at + curveOffsets.angle] ?? 0)
      : Math.sqrt(2 * Math.hypot(quadraticX, quadraticY));
  return straightPieces(bend, scale, tolerance);
}

/** For each arc, in drawing order: the part that is cut, and its number of pieces. */
interface Cuts {
  readonly from: Float32Array;
  readonly to: Float32Array;
  readonly firstPieces: Uint32Array<ArrayBuffer>;
  readonly pieceCounts: Uint16Array<ArrayBuffer>;
  readonly pieces: number;
  /** The total number of points: for each arc, one more than its pieces. */
  readonly points: number;
}

function cut({ numbers, boxes, order, count }: CrowdCurves, mesh: MeshOrder): Cuts {
  const { projection, viewCap, flatView } = mesh;
  const sharesOf = (arc: number): Shares => {
    const at = arc * numbersACurve;
    if (projection === 'globe') return viewCap ? sharesInCap(numbers, at, viewCap) : wholeCurve;
    if (flatView === null) return wholeCurve;
    return sharesInView(numbers, at, boxes.subarray(4 * arc, 4 * arc + 4), flatView);
  };
  const from = new Float32Array(order.length);
  const to = new Float32Array(order.length);
  const firstPieces = new Uint32Array(count);
  const pieceCounts = new Uint16Array(count);
  let pieces = 0;
  let arcs = 0;
  order.forEach((arc, place) => {
    const [first, last] = sharesOf(arc);
    if (first >= last) return;
    from[place] = first;
    to[place] = last;
    const needed = Math.ceil(piecesOf(numbers, arc * numbersACurve, mesh) * (last - first));
    const given = Math.max(1, Math.min(maxPieces, needed));
    firstPieces[arc] = pieces;
    pieceCounts[arc] = given;
    pieces += given;
    arcs += 1;
  });
  return { from, to, firstPieces, pieceCounts, pieces, points: pieces + arcs };
}

/** Writes points, one for each side of the arc, and the pieces between them. */
class MeshWriter {
  readonly vertices: ArrayBuffer;
  readonly triangles: Uint32Array<ArrayBuffer>;
  readonly lines: Uint32Array<ArrayBuffer>;
  #piece = 0;
  #vertex = 0;
  #least: [number, number, number] = [Infinity, Infinity, Infinity];
  #greatest: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  #chunkStart = 0;
  readonly #floats: Float32Array;
  readonly #bytes: Int8Array;
  readonly #integers: Uint32Array;
  readonly #layout: VertexLayout;
  readonly #farthest: number;

  constructor(projection: Projection, { points, pieces }: Cuts) {
    this.#layout = vertexLayouts[projection];
    this.#farthest = farthestAlong[projection];
    this.vertices = new ArrayBuffer(2 * points * this.#layout.size);
    this.#floats = new Float32Array(this.vertices);
    this.#bytes = new Int8Array(this.vertices);
    this.#integers = new Uint32Array(this.vertices);
    this.triangles = new Uint32Array(triangleIndicesPerPiece * pieces);
    this.lines = new Uint32Array(lineIndicesPerPiece * pieces);
  }

  /** Writes the trace's position; `share` is its position along the arc, from 0 to 1. */
  point(trace: Trace, arc: number, share: number): void {
    const { x, y, z } = trace;
    const least = this.#least;
    const greatest = this.#greatest;
    if (x < least[0]) least[0] = x;
    if (y < least[1]) least[1] = y;
    if (z < least[2]) least[2] = z;
    if (x > greatest[0]) greatest[0] = x;
    if (y > greatest[1]) greatest[1] = y;
    if (z > greatest[2]) greatest[2] = z;
    const fromEnd = trace.length * Math.min(share, 1 - share);
    const along = Math.min(255, 255 * Math.sqrt(fromEnd / this.#farthest));
    this.#corner(trace, arc, along, 127);
    this.#corner(trace, arc, along, -127);
  }

  #corner(trace: Trace, arc: number, along: number, side: number): void {
    const { size, across, arc: arcOffset, dimensions } = this.#layout;
    const start = this.#vertex * size;
    const float = start / 4;
    this.#floats[float] = trace.x;
    this.#floats[float + 1] = trace.y;
    if (dimensions === 3) this.#floats[float + 2] = trace.z;
    const byte = start + across;
    this.#bytes[byte] = side * trace.acrossX;
    this.#bytes[byte + 1] = side * trace.acrossY;
    this.#bytes[byte + 2] = side * trace.acrossZ;
    this.#bytes[byte + 3] = along;
    this.#integers[(start + arcOffset) / 4] = arc;
    this.#vertex += 1;
  }

  /** Connects the last point to the next one. */
  piece(): void {
    const corner = this.#vertex - 2;
    const triangle = triangleIndicesPerPiece * this.#piece;
    this.triangles[triangle] = corner;
    this.triangles[triangle + 1] = corner + 1;
    this.triangles[triangle + 2] = corner + 2;
    this.triangles[triangle + 3] = corner + 1;
    this.triangles[triangle + 4] = corner + 3;
    this.triangles[triangle + 5] = corner + 2;
    const line = lineIndicesPerPiece * this.#piece;
    this.lines[line] = corner;
    this.lines[line + 1] = corner + 2;
    this.#piece += 1;
  }

  /** Ends the current chunk and returns it; `null` if it is empty. */
  chunk(): MeshChunk | null {
    const firstPiece = this.#chunkStart;
    const pieces = this.#piece - firstPiece;
    if (pieces === 0) return null;
    const chunk = { firstPiece, pieces, least: this.#least, greatest: this.#greatest };
    this.#chunkStart = this.#piece;
    this.#least = [Infinity, Infinity, Infinity];
    this.#greatest = [-Infinity, -Infinity, -Infinity];
    return chunk;
  }
}

/** Cuts a crowd into pieces, in steps that take about equally long. */
export function* crowdMeshSteps(
  curves: CrowdCurves,
  mesh: MeshOrder,
): Generator<undefined, CrowdMesh> {
  const { projection } = mesh;
  const cuts = cut(curves, mesh);
  const { firstPieces, pieceCounts } = cuts;
  const writer = new MeshWriter(projection, cuts);
  const trace = createTrace(projection);
  const chunks: MeshChunk[] = [];
  const { order } = curves;
  for (let place = 0; place < order.length; place += 1) {
    if (place % arcsAStep === 0) yield;
    const arc = order[place] ?? 0;
    const count = pieceCounts[arc] ?? 0;
    if (count > 0) {
      const from = cuts.from[place] ?? 0;
      const step = ((cuts.to[place] ?? 0) - from) / count;
      trace.begin(curves.numbers, arc * numbersACurve);
      for (let point = 0; point <= count; point += 1) {
        const share = Math.min(1, from + point * step);
        trace.moveTo(share);
        writer.point(trace, arc, share);
        if (point < count) writer.piece();
      }
    }
    const isLast = place === order.length - 1;
    const chunk = isLast || place % arcsAChunk === arcsAChunk - 1 ? writer.chunk() : null;
    if (chunk !== null) chunks.push(chunk);
  }
  const { vertices, triangles, lines } = writer;
  return { projection, vertices, triangles, lines, chunks, firstPieces, pieceCounts };
}

/** Cuts a crowd into pieces at once. */
export function createCrowdMesh(curves: CrowdCurves, mesh: MeshOrder): CrowdMesh {
  return takeSteps(crowdMeshSteps(curves, mesh));
}
