/** The meshes that MapLibre draws tiles with, flat or bent on the globe. */
import type { Map as MapLibreMap } from 'maplibre-gl';

interface Mesh {
  destroy(): void;
}

/** The parts of MapLibre's projections that hold meshes; its types do not name them. */
interface Flat {
  _cachedMesh?: Mesh | null;
}
interface Globe {
  readonly _mercatorProjection?: Flat;
  readonly _verticalPerspectiveProjection?: { _tileMeshCache: Readonly<Record<string, Mesh>> };
}

/**
 * Deletes the meshes, before the map's projection is replaced. MapLibre's own `destroy` leaves them to garbage
 * collection (version 6), so that they pile up while a page stays open.
 */
export function releaseTileMeshes({ style }: MapLibreMap): void {
  const projection: (Flat & Globe) | undefined = style.projection as object | undefined;
  for (const flat of [projection, projection?._mercatorProjection]) {
    if (!flat?._cachedMesh) continue;
    flat._cachedMesh.destroy();
    flat._cachedMesh = null;
  }
  const globe = projection?._verticalPerspectiveProjection;
  if (globe === undefined) return;
  for (const mesh of Object.values(globe._tileMeshCache)) mesh.destroy();
  globe._tileMeshCache = {};
}
