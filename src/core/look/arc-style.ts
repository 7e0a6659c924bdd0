/** How arcs look: widths, opacities, casing and dashes. Lengths are CSS pixels unless said otherwise. */
import type { ArcEmphasis, ArcStanding } from '../geometry/arc';

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

/** A mark that comes again along an arc, in widths of that arc. Its ends are round. */
export interface Dash {
  /** From the start of one mark to the start of the next; 0 draws a solid line. */
  readonly period: number;
  /** Of one mark, from round end to round end; 1 makes a round dot. */
  readonly length: number;
}

/**
 * Dashes for the past, dots for no date.
 *
 * Marks keep their length in pixels at every zoom and are laid out from the middle of the arc toward
 * both ends. So they never stretch, none is cut in the middle, both ends look alike, and panning or
 * turning the globe, which changes no length on the ground, leaves each mark where it was. While one
 * zooms, marks move away from the middle slower than the ground does; that is the price of never
 * stretching, and less restless than marks that split in two at each zoom.
 */
export const dashes: Readonly<Record<ArcStanding, Dash>> = {
  'in-force': { period: 0, length: 0 },
  past: { period: 4.6, length: 3 },
  undated: { period: 2, length: 1 },
};
