/**
 * The list of arcs to draw, with order and style: sixteen bytes per arc. A change of filter, selection or colour
 * rewrites only this list.
 */
import {
  type Arc,
  type ArcPalette,
  type ArcStanding,
  arcTies,
  type Resting,
} from '../../../core/geometry/arc';
import { arcWidth, hasCasing, opacities, restingOpacity } from '../../../core/look/arc-style';
import { type Rgb, readColour } from '../colour';
import type { PlacedShape } from './curve-texture';
import { classOfBend, segmentClasses } from './segments';

/** The size of an entry in bytes, and the offsets of its parts. */
export const entrySize = 16;
export const entryOffsets = {
  row: 0,
  colour: 4,
  width: 8,
  standing: 12,
  hovered: 13,
  fullFrom: 14,
  restingOpacity: 15,
} as const;
/** Steps per zoom level, so that a byte holds all zooms of the map. */
export const fullFromSteps = 16;

/** The numbers of the standings in the vertex shader. */
export const standingNumbers: Readonly<Record<ArcStanding, number>> = {
  'in-force': 0,
  suspended: 1,
  ended: 2,
  expired: 3,
  undated: 4,
};

/** Consecutive arcs of the list, drawn in one call. */
export interface DrawRange {
  readonly first: number;
  readonly count: number;
  /** Index into `arcLayers`. */
  readonly layer: number;
  readonly segmentClass: number;
  readonly crossesEdge: boolean;
}

export interface DrawList {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ranges: readonly DrawRange[];
  /** The indices of the arcs in drawing order. */
  readonly order: Uint32Array<ArrayBuffer>;
  /** Their positions in the curve texture, in the same order. */
  readonly rows: Uint32Array<ArrayBuffer>;
}

/** The layers of arcs in painting order. Resting arcs are not drawn in full yet. */
export const arcLayers = [
  { name: 'faded', hasCasing: hasCasing('faded') },
  { name: 'resting', hasCasing: hasCasing('plain') },
  { name: 'plain', hasCasing: hasCasing('plain') },
  { name: 'selected', hasCasing: hasCasing('selected') },
] as const;

function layerOf({ emphasis, fullFrom }: Arc): number {
  const name = emphasis === 'plain' && fullFrom > 0 ? 'resting' : emphasis;
  return arcLayers.findIndex((layer) => layer.name === name);
}

const edges = 2;
const keysATie = segmentClasses * edges;
const keysALayer = arcTies.length * keysATie;
const keyCount = arcLayers.length * keysALayer;

/** The sort key: layer and tie in painting order, then segment class, so that one call draws many arcs. */
function keyOf(arc: Arc, shape: PlacedShape, projection: 'globe' | 'flat'): number {
  const bend = projection === 'globe' ? shape.globeBend : shape.flatBend;
  return (
    layerOf(arc) * keysALayer +
    arcTies.indexOf(arc.tie) * keysATie +
    classOfBend(bend) * edges +
    (shape.crossesEdge ? 1 : 0)
  );
}

function rangesOf(starts: Uint32Array): DrawRange[] {
  const ranges: DrawRange[] = [];
  for (let key = 0; key < keyCount; key += 1) {
    const first = starts[key] ?? 0;
    const count = (starts[key + 1] ?? 0) - first;
    if (count === 0) continue;
    ranges.push({
      first,
      count,
      layer: Math.floor(key / keysALayer),
      segmentClass: Math.floor((key % keysATie) / edges),
      crossesEdge: key % edges === 1,
    });
  }
  return ranges;
}

/**
 * Lists arcs for drawing; `shapes` are their shapes, in the same order. Arcs from a place to itself are left out.
 */
export function createDrawList(
  arcs: readonly Arc[],
  shapes: readonly PlacedShape[],
  palette: ArcPalette,
  projection: 'globe' | 'flat',
  look: Resting = 'quiet',
): DrawList {
  // A counting sort: it is stable, and sorts 26,000 arcs in about a millisecond.
  const keys = new Int16Array(arcs.length);
  const starts = new Uint32Array(keyCount + 1);
  arcs.forEach((arc, index) => {
    const shape = shapes[index];
    const key = shape && shape.globeBend > 0 ? keyOf(arc, shape, projection) : -1;
    keys[index] = key;
    if (key >= 0) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  });
  for (let key = 0; key < keyCount; key += 1) {
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  }

  const drawn = starts[keyCount] ?? 0;
  const order = new Uint32Array(drawn);
  const rows = new Uint32Array(drawn);
  const bytes = new Uint8Array(drawn * entrySize);
  const view = new DataView(bytes.buffer);
  const next = starts.slice();
  const colours = new Map<string, Rgb>();
  arcs.forEach((arc, index) => {
    const key = keys[index] ?? -1;
    if (key < 0) return;
    const place = next[key] ?? 0;
    next[key] = place + 1;
    const row = shapes[index]?.row ?? 0;
    order[place] = index;
    rows[place] = row;

    const text = arc.colour ?? palette[arc.tie];
    let colour = colours.get(text);
    if (colour === undefined) {
      colour = readColour(text);
      colours.set(text, colour);
    }
    const entry = place * entrySize;
    view.setUint32(entry + entryOffsets.row, row, true);
    bytes.set(colour, entry + entryOffsets.colour);
    bytes[entry + entryOffsets.colour + 3] = Math.round(opacities[arc.emphasis] * 255);
    view.setFloat32(entry + entryOffsets.width, arcWidth(arc.weight, arc.emphasis), true);
    bytes[entry + entryOffsets.standing] = standingNumbers[arc.standing];
    bytes[entry + entryOffsets.fullFrom] = Math.min(255, Math.ceil(arc.fullFrom * fullFromSteps));
    bytes[entry + entryOffsets.restingOpacity] = Math.round(
      255 * restingOpacity(arc.emphasis, look),
    );
  });
  return { bytes, ranges: rangesOf(starts), order, rows };
}
