/** The basemap as a MapLibre style: sea, graticule, land, borders. No glyph server, no sprite. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Projection } from '../../core/geometry/arc';
import { disputedBorder } from '../../core/look/dashes';
import type { MapPalette } from '../../core/look/palette';
import { graticule } from './graticule';

const basemapSource = 'basemap';

/** Deepest zoom of the prebuilt tiles; beyond it they are drawn larger. */
const maxTileZoom = 4;

/** Hairlines that stay fine over the whole world and do not vanish over a single country. */
function hairline(overWorld: number, overCountry: number): LayerSpecification['paint'] {
  return { 'line-width': ['interpolate', ['linear'], ['zoom'], 1, overWorld, 6, overCountry] };
}

export function basemapLayers(palette: MapPalette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    {
      id: 'graticule',
      type: 'line',
      source: 'graticule',
      paint: { 'line-color': palette.graticule, ...hairline(0.6, 0.8) },
    },
    {
      id: 'land',
      type: 'fill',
      source: basemapSource,
      'source-layer': 'land',
      paint: { 'fill-color': palette.land },
    },
    {
      id: 'coast',
      type: 'line',
      source: basemapSource,
      'source-layer': 'coast',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.coast, ...hairline(0.5, 1) },
    },
    {
      id: 'borders',
      type: 'line',
      source: basemapSource,
      'source-layer': 'borders',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.border, ...hairline(0.5, 1.2) },
    },
    {
      id: 'disputed-borders',
      type: 'line',
      source: basemapSource,
      'source-layer': 'disputed',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.border,
        'line-dasharray': [...disputedBorder],
        ...hairline(0.5, 1.2),
      },
    },
  ] as LayerSpecification[];
}

/** MapLibre's name of a projection. */
export function mapLibreProjection(projection: Projection): { type: 'globe' | 'mercator' } {
  return { type: projection === 'globe' ? 'globe' : 'mercator' };
}

/** The whole style, before anything is put on the map. `basemapUrl` ends in a slash. */
export function basemapStyle(
  palette: MapPalette,
  projection: Projection,
  basemapUrl: string,
): StyleSpecification {
  return {
    version: 8,
    projection: mapLibreProjection(projection),
    // Colours change at once with the theme, and filters at once with their controls.
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
