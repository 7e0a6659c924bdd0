/**
 * How much home and embed show at first, so that they arrive in one go: what a server sends before it
 * waits for an answer is ten packets, some fourteen kilobytes. As records grow, borders go first, then
 * the relationships with the least evidence; the live map has them all.
 */
import type { Scene } from '../../core/view/scene';

export interface FirstSight {
  readonly hasBorders: boolean;
  /** The most relationships that are drawn and listed. */
  readonly maxPairs: number;
}

export const everything: FirstSight = { hasBorders: true, maxPairs: Number.POSITIVE_INFINITY };

/** From everything to what always fits. */
export const firstSights: readonly FirstSight[] = [
  everything,
  ...[Number.POSITIVE_INFINITY, 160, 120, 80, 40].map((maxPairs) => ({
    hasBorders: false,
    maxPairs,
  })),
];

/** The scene with as many pairs at most, those with the most events, and the places that they join. */
export function limitScene(scene: Scene, { maxPairs }: FirstSight): Scene {
  if (scene.pairs.length <= maxPairs) return scene;
  const chosen = new Set(
    scene.pairs.toSorted((a, b) => b.events.length - a.events.length).slice(0, maxPairs),
  );
  const pairs = scene.pairs.filter((pair) => chosen.has(pair));
  const joined = new Set(pairs.flatMap(({ pair }) => pair.ends.map(({ id }) => id)));
  return { ...scene, pairs, places: scene.places.filter(({ place }) => joined.has(place.id)) };
}
