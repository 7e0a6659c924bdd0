/**
 * Names of countries: faint and spaced, under the arcs, the first to yield where room is short. They
 * keep away from the edge of the globe, over which an upright name would reach.
 */
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Language } from '../../core/domain/language';
import type { ScreenCamera } from '../../core/geometry/screen-camera';
import type { MapPalette } from '../../core/look/palette';
import { plainLabelFont } from './label-fonts';

export const countryNameSource = 'country-names';
export const countryNameLayerId = 'country-names';

/** Cosine of the greatest angle between a name and the middle of the globe. */
const minCosine = Math.cos((52 * Math.PI) / 180);

/** Where the names in a language are. `basemapUrl` ends in a slash. */
export function countryNamesUrl(basemapUrl: string, language: Language): string {
  return `${basemapUrl}names/${language}.json`;
}

/** Which names are shown from a camera. */
export function countryNameFilter(camera: ScreenCamera): ExpressionSpecification {
  const isWideEnough: ExpressionSpecification = ['<=', ['get', 'zoom'], ['zoom']];
  if (camera.projection === 'flat') return isWideEnough;
  const longitude = (camera.longitude * Math.PI) / 180;
  const latitude = (camera.latitude * Math.PI) / 180;
  const cosine: ExpressionSpecification = [
    '+',
    ['*', ['get', 'x'], Math.cos(latitude) * Math.cos(longitude)],
    ['*', ['get', 'y'], Math.cos(latitude) * Math.sin(longitude)],
    ['*', ['get', 'z'], Math.sin(latitude)],
  ];
  return ['all', isWideEnough, ['>=', cosine, minCosine]];
}

export function countryNameLayer(
  palette: MapPalette,
  camera: ScreenCamera,
): SymbolLayerSpecification {
  return {
    id: countryNameLayerId,
    type: 'symbol',
    source: countryNameSource,
    filter: countryNameFilter(camera),
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [...plainLabelFont],
      'text-size': ['interpolate', ['linear'], ['zoom'], 1.5, 10, 5, 12],
      'text-transform': 'uppercase',
      'text-letter-spacing': 0.14,
      'text-max-width': 8,
      'text-padding': 6,
      'symbol-sort-key': ['get', 'zoom'],
    },
    paint: {
      'text-color': palette.countryName,
      'text-halo-color': palette.land,
      'text-halo-width': 1.2,
    },
  };
}
