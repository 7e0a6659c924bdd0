/** Which parts of a crowd's mesh are drawn, so that what is out of view costs nothing. */
import type { RenderedFrame } from '../rendered-frame';
import type { MeshChunk } from './crowd-mesh';

/** Whether the box of a chunk on one copy of the world comes near what is in view. */
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
  // How far the box reaches toward the middle of the view.
  let toward = 0;
  for (let axis = 0; axis < 3; axis += 1) {
    const direction = middle[axis] ?? 0;
    toward += direction * ((direction > 0 ? greatest[axis] : least[axis]) ?? 0);
  }
  return toward >= cosine;
}

/** Pieces that one call can draw. */
export interface Run {
  readonly firstPiece: number;
  readonly pieces: number;
}

/** What of a mesh is in view on one copy of the world: chunks that follow each other are one run. */
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
