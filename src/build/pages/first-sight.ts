/**
 * How much home and embed show at first, so that they arrive in one go: what a server sends before it
 * waits for an answer is ten packets, some fourteen kilobytes. As records grow, most links of the map come
 * in a file of their own, the list ends earlier, then borders go, then the lines that say least; the live map and the list have them all.
 */
import type { Scene, ScenePair } from '../../core/view/scene';

export interface FirstSight {
  /** Whether every line and dot is a link at once; else a file brings the others. */
  readonly hasAllLinks: boolean;
  readonly hasBorders: boolean;
  /** The most relationships that are drawn, and that are listed. */
  readonly maxDrawn: number;
  readonly maxListed: number;
}

const unlimited = Number.POSITIVE_INFINITY;
export const everything: FirstSight = {
  hasAllLinks: true,
  hasBorders: true,
  maxDrawn: unlimited,
  maxListed: unlimited,
};

/** As many as fill the panel when it is scrolled once or twice. */
const shortList = 40;

/** From everything to what always fits. */
export const firstSights: readonly FirstSight[] = [
  everything,
  { ...everything, hasAllLinks: false },
  { ...everything, hasAllLinks: false, hasBorders: false },
  { ...everything, hasAllLinks: false, maxListed: shortList },
  ...[unlimited, 560, 480, 400, 340, 280, 220, 160, 120, 80, 40].map((maxDrawn) => ({
    hasAllLinks: false,
    hasBorders: false,
    maxDrawn,
    maxListed: shortList,
  })),
];

/** At most so many of some pairs, the first by a measure, in the order in which they came. */
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

/** Scenes by how many pairs are drawn of them: home draws the same one in every language. */
const reduced = new WeakMap<Scene, Map<number, Scene>>();

/** The scene with as many pairs at most as are drawn, those first that are in full first, and their places. */
export function drawnAtFirst(scene: Scene, { maxDrawn }: FirstSight): Scene {
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

/** The pairs that are listed: those with the most events. */
export function listedAtFirst(scene: Scene, { maxListed }: FirstSight): readonly ScenePair[] {
  return firstOf(scene.pairs, maxListed, byEvents);
}
