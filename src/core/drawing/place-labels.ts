/** Places names beside dots without overlaps, most important first. */
import { type Emphasis, emphases } from '../view/scene';

/** The position of a name relative to its dot. */
export type LabelSide = 'right' | 'left' | 'above' | 'below';

export interface PlacedLabel {
  readonly text: string;
  readonly side: LabelSide;
  /** The index of the first scale at which there is room for it. */
  readonly scale: number;
}

/** A place that may get a name. Lengths are in units of the drawing. */
export interface LabelledPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** The radius of its dot, in CSS pixels. */
  readonly radius: number;
  readonly degree: number;
  readonly emphasis: Emphasis;
  /** Whether it is drawn in full. Otherwise, names may cover its dot. */
  readonly isFull: boolean;
  readonly name: string;
  /** The index of the first scale at which it may be named. */
  readonly firstScale: number;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The distance between a dot's edge and its name, in CSS pixels. */
export const labelGap = 4;
const lineHeight = 1.25;
/** More names would only be noise on any map. */
const maxLabels = 45;
const sides: readonly LabelSide[] = ['right', 'left', 'above', 'below'];

export function labelSizeOf(emphasis: Emphasis): number {
  return emphasis === 'selected' ? 15 : 13;
}

/** The width of a text in CSS pixels, estimated slightly wider than in any usual font. */
function widthOf(text: string, size: number): number {
  const ems = [...text].map((letter) => (/\p{Script=Han}/u.test(letter) ? 1 : 0.57));
  return size * ems.reduce((sum, width) => sum + width, 0);
}

function boxOf(place: LabelledPlace, side: LabelSide, scale: number): Rectangle {
  const size = labelSizeOf(place.emphasis);
  const width = widthOf(place.name, size) / scale;
  const height = (size * lineHeight) / scale;
  const away = (place.radius + labelGap) / scale;
  const left = { right: away, left: -away - width, above: -width / 2, below: -width / 2 }[side];
  const top = { right: -height / 2, left: -height / 2, above: -away - height, below: away }[side];
  return { x: place.x + left, y: place.y + top, width, height };
}

function dotOf({ x, y, radius }: LabelledPlace, scale: number): Rectangle {
  const reach = radius / scale;
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function holds(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/**
 * The names that fit within `bounds`, by place id. `scales`: the possible CSS pixels per unit, smallest first. A name
 * that fits at one scale stays on its side at the larger ones, where further names are added.
 */
export function placeLabels(
  places: readonly LabelledPlace[],
  bounds: Rectangle,
  scales: readonly number[],
): Map<string, PlacedLabel> {
  const named = places
    .filter(({ emphasis }) => emphasis !== 'faded')
    .toSorted(
      (a, b) =>
        emphases.indexOf(b.emphasis) - emphases.indexOf(a.emphasis) ||
        Number(b.isFull) - Number(a.isFull) ||
        b.degree - a.degree,
    );
  const labels = new Map<string, PlacedLabel>();
  for (const [index, scale] of scales.entries()) {
    const taken = named.flatMap((place) => {
      const label = labels.get(place.id);
      const dot = place.isFull ? [dotOf(place, scale)] : [];
      return label === undefined ? dot : [...dot, boxOf(place, label.side, scale)];
    });
    for (const place of named) {
      if (labels.has(place.id) || labels.size >= maxLabels || index < place.firstScale) continue;
      const side = sides.find((each) => {
        const box = boxOf(place, each, scale);
        return holds(bounds, box) && !taken.some((other) => overlap(box, other));
      });
      if (side === undefined) continue;
      taken.push(boxOf(place, side, scale));
      labels.set(place.id, { text: place.name, side, scale: index });
    }
  }
  return labels;
}
