/** The look of arcs: widths, opacities and casing. Lengths are in CSS pixels unless stated otherwise. */
import type { ArcEmphasis, Resting } from '../geometry/arc';
import { scaleAt } from './zoom-scale';

const thinnest = 2;
const thickest = 5;
const widthADoubling = 0.85;

/** Added to the width of an arc. */
const extraWidths: Readonly<Record<ArcEmphasis, number>> = { faded: -0.4, plain: 0, selected: 0.8 };
export const hoveredExtraWidth = 1.2;

/** The width of an arc at middle zooms: grows with each doubling of the evidence. */
export function arcWidth(weight: number, emphasis: ArcEmphasis): number {
  const ofEvidence = thinnest + widthADoubling * Math.log2(Math.max(1, weight));
  return Math.min(thickest, ofEvidence) + extraWidths[emphasis];
}

/** The opacity of an arc. The one under the pointer is always opaque. */
export const opacities: Readonly<Record<ArcEmphasis, number>> = {
  faded: 0.22,
  plain: 0.9,
  selected: 1,
};

/**
 * The look of arcs that are not drawn in full: thin and faint, so that the others stand out. `quiet` arcs have one muted
 * colour; `coloured` and `dense` ones keep their own.
 */
export const restingLooks = {
  quiet: { width: 1, faded: 0.13, others: 0.27 },
  coloured: { width: 1.5, faded: 0.13, others: 0.6 },
  dense: { width: 1, faded: 0.13, others: 0.35 },
} as const satisfies Readonly<Record<Resting, object>>;

/** An additional width factor for arcs in full among hundreds that are not. */
export function crowdedWidthScale(zoom: number): number {
  return scaleAt(zoom, 0.7, 1);
}

export function restingOpacity(emphasis: ArcEmphasis, look: Resting): number {
  return restingLooks[look][emphasis === 'faded' ? 'faded' : 'others'];
}

/** The width of the casing on either side. Faded arcs have none. */
export const casingMargin = 1.1;
export const casingOpacity = 0.75;

export function hasCasing(emphasis: ArcEmphasis): boolean {
  return emphasis !== 'faded';
}

/** The width factor at a zoom. */
export function widthScale(zoom: number): number {
  return scaleAt(zoom, 0.85, 1.2);
}
