/**
 * How much home and embed contain at first, so that they fit into one round trip: a server sends ten packets, about
 * fourteen kilobytes, before it waits for an acknowledgement. As the records grow, first most links of the map move
 * to a file of their own, then borders are left out or the list is cut, then the least important lines are left
 * out. The live map and the list have everything.
 */
import type { Scene, ScenePair } from '../../core/view/scene';

export interface ContentLimits {
  /** Whether all lines and dots are links in the page; otherwise a file adds the others. */
  readonly hasAllLinks: boolean;
  readonly hasBorders: boolean;
  /** The maximum numbers of relationships that are drawn and listed. */
  readonly maxDrawn: number;
  readonly maxListed: number;
}

const unlimited = Number.POSITIVE_INFINITY;
export const unlimitedContent: ContentLimits = {
  hasAllLinks: true,
  hasBorders: true,
  maxDrawn: unlimited,
  maxListed: unlimited,
};

/** Enough to fill the panel even when it is scrolled once or twice. */
const shortList = 40;

/** Of relationships that are drawn. Close together where the atlas is now: a step costs it the lines in between. */
const maxima = [
  ...[unlimited, 560, 500, 450, 410, 380, 350, 330, 310, 290, 280, 270, 260, 250],
  ...[240, 230, 220, 210, 200, 190, 180, 160, 120, 80, 40],
];

/** Ordered from everything to what always fits. */
export const contentLimits: readonly ContentLimits[] = [
  unlimitedContent,
  { ...unlimitedContent, hasAllLinks: false },
  { ...unlimitedContent, hasAllLinks: false, hasBorders: false },
  { ...unlimitedContent, hasAllLinks: false, maxListed: shortList },
  ...maxima.map((maxDrawn) => ({
    hasAllLinks: false,
    hasBorders: false,
    maxDrawn,
    maxListed: shortList,
  })),
];

/** The first `max` pairs according to `compare`, in their original order. */
function firstOf(
  pairs: readonly ScenePair[],
  max: number,
  compare: (a: ScenePair, b: ScenePair) => number,
): readonly ScenePair[] {
  if (pairs.length <= max) return pairs;
  const chosen = new Set(pairs.toSorted(compare).slice(0, max));
  return pairs.filter((pair) => chosen.has(pair));
}

function byEvents(a: ScenePair, b: ScenePair): number {
  return b.events.length - a.events.length;
}

/** Reduced scenes by their number of drawn pairs, cached: home uses the same one in every language. */
const reduced = new WeakMap<Scene, Map<number, Scene>>();

/** The scene with at most `maxDrawn` pairs and their places; keeps those that are drawn in full at the lowest zoom. */
export function drawnAtFirst(scene: Scene, { maxDrawn }: ContentLimits): Scene {
  const known = reduced.get(scene) ?? new Map<number, Scene>();
  reduced.set(scene, known);
  const drawn = known.get(maxDrawn) ?? reduce(scene, maxDrawn);
  known.set(maxDrawn, drawn);
  return drawn;
}

function reduce(scene: Scene, maxDrawn: number): Scene {
  const pairs = firstOf(scene.pairs, maxDrawn, (a, b) => a.fullFrom - b.fullFrom || byEvents(a, b));
  if (pairs === scene.pairs) return scene;
  const joined = new Set(pairs.flatMap(({ pair }) => pair.ends.map(({ id }) => id)));
  return { ...scene, pairs, places: scene.places.filter(({ place }) => joined.has(place.id)) };
}

/** The listed pairs: those with the most events. */
export function listedAtFirst(scene: Scene, { maxListed }: ContentLimits): readonly ScenePair[] {
  return firstOf(scene.pairs, maxListed, byEvents);
}
