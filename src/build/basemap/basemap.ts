/** The basemap as static files: vector tiles of land and borders, and country names. */
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Geometry } from 'geojson';
import GeoJSONVT, { type LegacyTile } from 'geojson-vt';
import { languages } from '../../core/domain/language';
import { packEarth } from '../../core/earth/earth';
import { countryNames } from './country-names';
import { readEarthLines } from './earth-lines';
import { type NaturalEarth, readNaturalEarth } from './natural-earth';

/** The deepest zoom with tiles; beyond it they are overscaled. */
export const maxTileZoom = 4;

/** Coordinates within a tile range from 0 to this. */
const extent = 4096;
const layerNames = ['land', 'coast', 'borders', 'disputed'] as const;

function indexOf(geometry: Geometry): GeoJSONVT {
  return new GeoJSONVT(
    { type: 'Feature', properties: {}, geometry },
    {
      maxZoom: maxTileZoom,
      indexMaxZoom: maxTileZoom,
      indexMaxPoints: 0,
      extent,
      buffer: 64,
      tolerance: 3,
    },
  );
}

/** The encoder is typed for a fork of the tiling library, whose tiles have the same shape. */
function encode(layers: Record<string, LegacyTile>): Uint8Array {
  return fromGeojsonVt(layers as Parameters<typeof fromGeojsonVt>[0], { version: 2, extent });
}

/**
 * Builds all tiles, including those of the open sea, so that no request for a tile fails, and the names.
 * Deterministic: the same Natural Earth gives the same bytes. Paths are `basemap/{z}/{x}/{y}.pbf`,
 * `basemap/names/{language}.json`, and `basemap/earth.json` for maps that are drawn without WebGL.
 */
export function buildBasemap(earth: NaturalEarth = readNaturalEarth()): Map<string, Uint8Array> {
  const indexes = layerNames.map((name) => ({ name, index: indexOf(earth[name]) }));
  const files = new Map<string, Uint8Array>();
  for (let z = 0; z <= maxTileZoom; z += 1) {
    for (let x = 0; x < 2 ** z; x += 1) {
      for (let y = 0; y < 2 ** z; y += 1) {
        const layers = Object.fromEntries(
          indexes.map(({ name, index }) => [name, index.getTile(z, x, y) ?? { features: [] }]),
        );
        files.set(`basemap/${z}/${x}/${y}.pbf`, encode(layers));
      }
    }
  }
  for (const language of languages) {
    const names = JSON.stringify(countryNames(earth.names, language));
    files.set(`basemap/names/${language}.json`, new TextEncoder().encode(names));
  }
  const lines = JSON.stringify(packEarth(readEarthLines('110m')));
  files.set('basemap/earth.json', new TextEncoder().encode(lines));
  return files;
}
