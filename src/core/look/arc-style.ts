/** How arcs look: widths, opacities and casing. Lengths are CSS pixels unless said otherwise. */
import type { ArcEmphasis } from '../geometry/arc';

const thinnest = 2;
const thickest = 5;
const widthADoubling = 0.85;

/** Added to the width of an arc. */
const extraWidths: Readonly<Record<ArcEmphasis, number>> = { faded: -0.4, plain: 0, selected: 0.8 };
export const hoveredExtraWidth = 1.2;

/** Width of an arc over the middle zooms: a little more with each doubling of the evidence. */
export function arcWidth(weight: number, emphasis: ArcEmphasis): number {
  const ofEvidence = thinnest + widthADoubling * Math.log2(Math.max(1, weight));
  return Math.min(thickest, ofEvidence) + extraWidths[emphasis];
}

/** How visible an arc is beside others; the one under the pointer is always opaque. */
export const opacities: Readonly<Record<ArcEmphasis, number>> = {
  faded: 0.22,
  plain: 0.9,
  selected: 1,
};

/** How far the casing looks out on either side. Faded arcs have none. */
export const casingMargin = 1.1;
export const casingOpacity = 0.75;

export function hasCasing(emphasis: ArcEmphasis): boolean {
  return emphasis !== 'faded';
}

/** Widths grow from the whole world to a single country. */
const overWorld = { zoom: 1, scale: 0.85 };
const overCountry = { zoom: 5, scale: 1.2 };

/** By what widths are multiplied at a zoom. */
export function widthScale(zoom: number): number {
  const share = (zoom - overWorld.zoom) / (overCountry.zoom - overWorld.zoom);
  const bounded = Math.max(0, Math.min(1, share));
  return overWorld.scale + bounded * (overCountry.scale - overWorld.scale);
}
