/** Chooses the level of detail of a crowd's mesh for a view, and whether the current mesh suffices. */

import { globeRadius, worldWidth } from '../../../core/geometry/screen-camera';
import type { ViewCap } from '../../../core/geometry/view-cap';
import { type Edges, holds } from '../../../core/geometry/viewport';
import type { RenderedFrame } from '../rendered-frame';
import type { MeshOrder } from './crowd-mesh';

/** The maximum distance of a straight piece from its curve at the deepest zoom of its level, in pixels. */
const tolerance = 0.5;
/** Up to this zoom, the mesh covers the whole world; beyond it, only the view and its surroundings. */
const lastWholeWorld = 4;
/** The margin around the view on each side, as a share of its size. */
const surroundings = 0.5;

export interface WantedMesh {
  /** A whole zoom; the mesh suffices for all zooms from the previous one up to it. */
  readonly level: number;
  readonly order: MeshOrder;
}

function levelOf({ zoom }: RenderedFrame): number {
  return Math.max(0, Math.ceil(zoom));
}

function around({ left, top, right, bottom }: Edges): Edges {
  const x = surroundings * (right - left);
  const y = surroundings * (bottom - top);
  return { left: left - x, top: top - y, right: right + x, bottom: bottom + y };
}

function capAround({ middle, cosine }: ViewCap): ViewCap {
  const angle = (1 + 2 * surroundings) * Math.acos(cosine);
  return { middle, cosine: angle >= Math.PI ? -1 : Math.cos(angle) };
}

function capContains(outer: ViewCap, inner: ViewCap): boolean {
  const between = outer.middle.reduce(
    (sum, value, axis) => sum + value * (inner.middle[axis] ?? 0),
    0,
  );
  const reach = Math.acos(Math.min(1, between)) + Math.acos(inner.cosine);
  return reach <= Math.acos(outer.cosine);
}

function covers({ order }: WantedMesh, frame: RenderedFrame): boolean {
  const { flatView, viewCap } = order;
  if (flatView !== null) return holds(flatView, frame.flatView);
  return viewCap === null || capContains(viewCap, frame.viewCap);
}

/**
 * The mesh for a frame: the current one if it is fine enough and covers the view. While the map moves, a mesh of a
 * neighbouring level suffices.
 */
export function meshFor(
  frame: RenderedFrame,
  atHand: WantedMesh | null,
  isMoving: boolean,
): WantedMesh {
  const { projection } = frame.camera;
  const level = levelOf(frame);
  if (
    atHand !== null &&
    atHand.order.projection === projection &&
    Math.abs(atHand.level - level) <= (isMoving ? 1 : 0) &&
    covers(atHand, frame)
  ) {
    return atHand;
  }
  const world = worldWidth * 2 ** level;
  const radius = globeRadius(level, frame.camera.latitude);
  const isWhole = level <= lastWholeWorld || frame.projection.projectionTransition % 1 !== 0;
  return {
    level,
    order: {
      projection,
      scale: (projection === 'globe' ? radius : world) * frame.pixelRatio,
      tolerance,
      flatView: isWhole || projection === 'globe' ? null : around(frame.flatView),
      viewCap: isWhole || projection === 'flat' ? null : capAround(frame.viewCap),
    },
  };
}
