/** Retries failed tiles of the basemap, and reports if no tile loads at all. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { basemapSource } from './basemap-style';

/** The delay before a retry doubles from the first to the second of these, in milliseconds. */
const minRetryDelay = 1_000;
const maxRetryDelay = 30_000;

interface TileId {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

interface Tile {
  readonly tileID: { readonly canonical: TileId };
  /** Missing if the server has no such file, which MapLibre does not report. */
  readonly latestFeatureIndex?: object | null;
}

/** The tile of a MapLibre event, which is missing in MapLibre's types. */
function tileOf(event: object): Tile | undefined {
  const { sourceId, tile } = event as { readonly sourceId?: string; readonly tile?: Tile };
  return sourceId === basemapSource ? tile : undefined;
}

/**
 * MapLibre requests a tile only once, and draws nothing if that fails: this retries. Calls back if the map loads
 * without any tile, which means that it shows no land. The returned function stops the retries.
 */
export function watchTiles(
  map: Pick<MapLibreMap, 'on' | 'once' | 'refreshTiles'>,
  onMissing: () => void,
): () => void {
  const failed = new Map<string, TileId>();
  let hasSome = false;
  let retryDelay = minRetryDelay;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refreshFailed = () => {
    clearTimeout(timer);
    timer = undefined;
    if (failed.size === 0) return;
    const tiles = [...failed.values()];
    failed.clear();
    map.refreshTiles(basemapSource, tiles);
  };
  const note = (event: object) => {
    const tile = tileOf(event);
    if (tile === undefined) return;
    if (tile.latestFeatureIndex) {
      hasSome = true;
      retryDelay = minRetryDelay;
      return;
    }
    const { z, x, y } = tile.tileID.canonical;
    failed.set(`${z}/${x}/${y}`, { z, x, y });
    if (timer !== undefined) return;
    timer = setTimeout(refreshFailed, retryDelay);
    retryDelay = Math.min(2 * retryDelay, maxRetryDelay);
  };
  map.on('error', note);
  map.on('sourcedata', note);
  map.once('load', () => {
    if (!hasSome) onMissing();
  });
  window.addEventListener('online', refreshFailed);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('online', refreshFailed);
  };
}
