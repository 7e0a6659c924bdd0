/** Selects the parts of a crowd's mesh to draw, so that what is out of view costs nothing. */
import type { RenderedFrame } from '../rendered-frame';
import type { MeshChunk } from './crowd-mesh';

/** Whether the box of a chunk, in one copy of the world, is in or near the view. */
function isInView(
  { least, greatest }: MeshChunk,
  { camera, projection, viewCap: { middle, cosine }, flatView }: RenderedFrame,
  copy: number,
): boolean {
  if (camera.projection === 'flat') {
    return (
      greatest[0] + copy >= flatView.left &&
      least[0] + copy <= flatView.right &&
      greatest[1] >= flatView.top &&
      least[1] <= flatView.bottom
    );
  }
  if (projection.projectionTransition < 1) return true;
  // The extent of the box towards the middle of the view.
  let toward = 0;
  for (let axis = 0; axis < 3; axis += 1) {
    const direction = middle[axis] ?? 0;
    toward += direction * ((direction > 0 ? greatest[axis] : least[axis]) ?? 0);
  }
  return toward >= cosine;
}

/** Consecutive pieces, drawn in one call. */
export interface Run {
  readonly firstPiece: number;
  readonly pieces: number;
}

/** The visible parts of a mesh in one copy of the world; consecutive chunks are one run. */
export function runsInView(
  chunks: readonly MeshChunk[],
  frame: RenderedFrame,
  copy: number,
): Run[] {
  const runs: { readonly firstPiece: number; pieces: number }[] = [];
  for (const chunk of chunks) {
    if (!isInView(chunk, frame, copy)) continue;
    const { firstPiece, pieces } = chunk;
    const last = runs.at(-1);
    if (last && last.firstPiece + last.pieces === firstPiece) last.pieces += pieces;
    else runs.push({ firstPiece, pieces });
  }
  return runs;
}
