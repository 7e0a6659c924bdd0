/** Asks again for tiles of the basemap that did not come, and tells when there is no basemap at all. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { basemapSource } from './basemap-style';

const firstPause = 1_000;
const longestPause = 30_000;

interface TileId {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

interface Tile {
  readonly tileID: { readonly canonical: TileId };
  /** Missing where the server has no such file, which the library does not report. */
  readonly latestFeatureIndex?: object | null;
}

/** The tile that an event of the library is about: its declared events leave that out. */
function tileOf(event: object): Tile | undefined {
  const { sourceId, tile } = event as { readonly sourceId?: string; readonly tile?: Tile };
  return sourceId === basemapSource ? tile : undefined;
}

/**
 * The library asks for a tile once, and draws nothing where that fails. Calls back where the map is done
 * without any: it shows no land then. The returned function stops asking.
 */
export function watchTiles(
  map: Pick<MapLibreMap, 'on' | 'once' | 'refreshTiles'>,
  onMissing: () => void,
): () => void {
  const failed = new Map<string, TileId>();
  let hasSome = false;
  let pause = firstPause;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const askAgain = () => {
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
      pause = firstPause;
      return;
    }
    const { z, x, y } = tile.tileID.canonical;
    failed.set(`${z}/${x}/${y}`, { z, x, y });
    if (timer !== undefined) return;
    timer = setTimeout(askAgain, pause);
    pause = Math.min(2 * pause, longestPause);
  };
  map.on('error', note);
  map.on('sourcedata', note);
  map.once('load', () => {
    if (!hasSome) onMissing();
  });
  window.addEventListener('online', askAgain);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('online', askAgain);
  };
}
