import { describe, expect, it } from 'vitest';
import type { Position, Projection } from '../../../core/geometry/arc';
import { curveBetween } from '../../../core/geometry/curve';
import { mercatorX, mercatorY } from '../../../core/geometry/mercator';
import { packCrowd } from './crowd-curves';
import {
  type CrowdMesh,
  createCrowdMesh,
  lineIndicesPerPiece,
  type MeshOrder,
  vertexLayouts,
} from './crowd-mesh';

const radians = Math.PI / 180;

const arcs: readonly (readonly [Position, Position])[] = [
  [
    [74.59, 42.87],
    [37.62, 55.75],
  ],
  [
    [116.407, 39.904],
    [-74.006, 40.713],
  ],
  [
    [139.69, 35.69],
    [-118.24, 34.05],
  ],
  [
    [174.76, -36.85],
    [-70.67, -33.45],
  ],
  [
    [13.4, 52.52],
    [2.35, 48.86],
  ],
  [
    [13.4, 52.52],
    [13.41, 52.53],
  ],
];
const ends = Float64Array.from(arcs.flat(2));

function order(projection: Projection, changes: Partial<MeshOrder> = {}): MeshOrder {
  return {
    ...{ projection, scale: projection === 'globe' ? 652 : 4096, tolerance: 0.5 },
    ...{ flatView: null, viewCap: null, ...changes },
  };
}

/** The points of an arc in the mesh, one for both sides. */
function pointsOf(mesh: CrowdMesh, arc: number): number[][] {
  const { size, dimensions } = vertexLayouts[mesh.projection];
  const floats = new Float32Array(mesh.vertices);
  const pieces = Array.from({ length: mesh.pieceCounts[arc] ?? 0 }, (_, index) => {
    const at = lineIndicesPerPiece * ((mesh.firstPieces[arc] ?? 0) + index);
    return [mesh.lines[at] ?? 0, mesh.lines[at + 1] ?? 0];
  });
  const vertices = [pieces[0]?.[0] ?? 0, ...pieces.map(([, end = 0]) => end)];
  return vertices.map((vertex) => {
    const start = (vertex * size) / 4;
    return [...floats.subarray(start, start + dimensions)];
  });
}

/** A position in mesh coordinates. */
function placeOf([longitude, latitude]: Position, projection: Projection): number[] {
  if (projection === 'flat') return [mercatorX(longitude) + 0.5, 0.5 - mercatorY(latitude)];
  const radius = Math.cos(latitude * radians);
  return [
    radius * Math.sin(longitude * radians),
    Math.sin(latitude * radians),
    radius * Math.cos(longitude * radians),
  ];
}

function distanceToPiece(point: readonly number[], from: readonly number[], to: readonly number[]) {
  const along = to.map((value, axis) => value - (from[axis] ?? 0));
  const away = point.map((value, axis) => value - (from[axis] ?? 0));
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, axis) => sum + value * (b[axis] ?? 0), 0);
  const share = Math.max(0, Math.min(1, dot(away, along) / dot(along, along)));
  return Math.hypot(...away.map((value, axis) => value - share * (along[axis] ?? 0)));
}

/** The distance of each point of a curve from the nearest piece of the mesh, in pixels. */
function errors(mesh: CrowdMesh, arc: number, { scale }: MeshOrder): number[] {
  const [from, to] = arcs[arc] ?? [
    [0, 0],
    [0, 0],
  ];
  const points = pointsOf(mesh, arc);
  const curve = curveBetween(from, to, mesh.projection);
  return Array.from({ length: curve.length / 2 }, (_, index) => {
    const place = placeOf([curve[2 * index] ?? 0, curve[2 * index + 1] ?? 0], mesh.projection);
    const pieces = points
      .slice(1)
      .map((end, piece) => distanceToPiece(place, points[piece] ?? end, end));
    return scale * Math.min(...pieces);
  });
}

describe.each<Projection>(['globe', 'flat'])('the mesh of a crowd on the %s map', (projection) => {
  const whole = createCrowdMesh(packCrowd(ends), order(projection));

  it('stays within the tolerance of every curve', () => {
    arcs.forEach((_, arc) => {
      expect(Math.max(...errors(whole, arc, order(projection)))).toBeLessThan(0.55);
    });
  });

  it('spends one piece on what is shorter than a pixel, and few on what is short', () => {
    const [, , , , short = 0, tiny = 0] = whole.pieceCounts;
    expect(tiny).toBe(1);
    expect(short).toBeLessThan(8);
    expect(whole.pieceCounts[1]).toBeGreaterThan(short);
  });

  it('has more pieces for a deeper zoom', () => {
    const { scale } = order(projection);
    const deeper = createCrowdMesh(packCrowd(ends), order(projection, { scale: 16 * scale }));
    expect(deeper.lines.length).toBeGreaterThan(3 * whole.lines.length);
  });

  it('has chunks that hold all pieces, each within its box', () => {
    const { size, dimensions } = vertexLayouts[projection];
    const floats = new Float32Array(whole.vertices);
    let next = 0;
    for (const { firstPiece, pieces, least, greatest } of whole.chunks) {
      expect(firstPiece).toBe(next);
      next += pieces;
      for (const vertex of whole.lines.subarray(
        lineIndicesPerPiece * firstPiece,
        lineIndicesPerPiece * next,
      )) {
        for (let axis = 0; axis < dimensions; axis += 1) {
          const value = floats[(vertex * size) / 4 + axis] ?? Number.NaN;
          expect(value).toBeGreaterThanOrEqual((least[axis] ?? 0) - 1e-6);
          expect(value).toBeLessThanOrEqual((greatest[axis] ?? 0) + 1e-6);
        }
      }
    }
    expect(lineIndicesPerPiece * next).toBe(whole.lines.length);
  });

  it('draws each piece as two triangles between its four corners', () => {
    for (let piece = 0; piece < whole.lines.length / lineIndicesPerPiece; piece += 1) {
      const [start = 0, end = 0] = whole.lines.subarray(lineIndicesPerPiece * piece);
      const corners = new Set(whole.triangles.subarray(6 * piece, 6 * piece + 6));
      expect(corners).toEqual(new Set([start, start + 1, end, end + 1]));
    }
  });

  it('holds what of the arcs is in a part of the map, and leaves others out', () => {
    const berlin = placeOf([13.4, 52.52], projection);
    const [x = 0, y = 0, z = 0] = berlin;
    const near = createCrowdMesh(
      packCrowd(ends),
      order(projection, {
        viewCap: { middle: [x, y, z], cosine: Math.cos(0.1) },
        flatView: { left: x - 0.02, right: x + 0.02, top: y - 0.02, bottom: y + 0.02 },
      }),
    );
    expect(near.pieceCounts[0]).toBe(0);
    expect(near.pieceCounts[3]).toBe(0);
    expect(near.pieceCounts[5]).toBe(1);
    const [[startX = 0, startY = 0] = []] = pointsOf(near, 4);
    expect(Math.hypot(startX - x, startY - y)).toBeLessThan(1e-6);
    expect(near.pieceCounts[4]).toBeGreaterThan(0);
  });
});
