/** How many visible pairs each place of a register has. */
import type { RegisterScene } from './register-scene';

const known = new WeakMap<RegisterScene, Uint32Array>();

/** By position of the place. Counted once per scene. */
export function listedDegrees(scene: RegisterScene): Uint32Array {
  const counted = known.get(scene);
  if (counted !== undefined) return counted;
  const { firsts, seconds } = scene.index.register.pairs;
  const degrees = new Uint32Array(scene.placeStates.length);
  for (const pair of scene.pairs) {
    for (const place of [firsts[pair] ?? 0, seconds[pair] ?? 0]) {
      degrees[place] = (degrees[place] ?? 0) + 1;
    }
  }
  known.set(scene, degrees);
  return degrees;
}
