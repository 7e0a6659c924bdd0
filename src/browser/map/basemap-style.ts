/** The basemap as a MapLibre style: sea, graticule, land, borders. No glyph server, no sprite. */
import type { LayerSpecification, LineLayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Projection } from '../../core/geometry/arc';
import { disputedBorder } from '../../core/look/dashes';
import type { MapPalette } from '../../core/look/palette';
import { graticule } from './graticule';

export const basemapSource = 'basemap';

/** The deepest zoom of the prebuilt tiles; beyond it they are overscaled. */
const maxTileZoom = 4;

function inTiles(layer: string) {
  return { source: basemapSource, 'source-layer': layer };
}

/** A hairline: fine at world zoom, still visible at country zoom. */
function hairline(
  id: string,
  from: Pick<LineLayerSpecification, 'source' | 'source-layer'>,
  colour: string,
  [overWorld, overCountry]: readonly [number, number],
): LineLayerSpecification {
  return {
    id,
    type: 'line',
    ...from,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-width': ['interpolate', ['linear'], ['zoom'], 1, overWorld, 6, overCountry],
    },
  };
}

export function basemapLayers(palette: MapPalette): LayerSpecification[] {
  const { sea, land, coast, border } = palette;
  const disputed = hairline('disputed-borders', inTiles('disputed'), border, [0.5, 1.2]);
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': sea } },
    hairline('graticule', { source: 'graticule' }, palette.graticule, [0.6, 0.8]),
    { id: 'land', type: 'fill', ...inTiles('land'), paint: { 'fill-color': land } },
    hairline('coast', inTiles('coast'), coast, [0.5, 1]),
    hairline('borders', inTiles('borders'), border, [0.5, 1.2]),
    { ...disputed, paint: { ...disputed.paint, 'line-dasharray': [...disputedBorder] } },
  ];
}

/** MapLibre's name of a projection. */
export function mapLibreProjection(projection: Projection): { type: 'globe' | 'mercator' } {
  return { type: projection === 'globe' ? 'globe' : 'mercator' };
}

/** The style of the basemap alone. `basemapUrl` ends in a slash. */
export function basemapStyle(
  palette: MapPalette,
  projection: Projection,
  basemapUrl: string,
): StyleSpecification {
  return {
    version: 8,
    projection: mapLibreProjection(projection),
    // Theme and filter changes apply without a transition.
    transition: { duration: 0, delay: 0 },
    sources: {
      [basemapSource]: {
        type: 'vector',
        tiles: [`${basemapUrl}{z}/{x}/{y}.pbf`],
        minzoom: 0,
        maxzoom: maxTileZoom,
      },
      graticule: {
        type: 'geojson',
        data: { type: 'FeatureCollection', features: graticule() },
      },
    },
    layers: basemapLayers(palette),
  };
}
