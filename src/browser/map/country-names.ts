/**
 * Country names: faint, letter-spaced, under the arcs, and the first to be hidden where space is short. Near
 * the edge of the globe they are left out, because an upright name would extend beyond it.
 */
import type {
  ExpressionSpecification,
  GeoJSONSource,
  Map as MapLibreMap,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Language } from '../../core/domain/language';
import type { ScreenCamera } from '../../core/geometry/screen-camera';
import type { MapPalette } from '../../core/look/palette';
import { firstArcLayer } from '../arcs/documented/arc-layer';
import { whenQuiet } from '../scripts/quiet';
import { LabelFonts, plainLabelFont } from './label-fonts';
import { repaint } from './repaint';

const sourceId = 'country-names';
const layerId = 'country-names';

/** Cosine of the largest angle between a name and the middle of the globe. */
const minCosine = Math.cos((52 * Math.PI) / 180);

/** A filter for the names that a camera shows. */
function filterFor(camera: ScreenCamera): ExpressionSpecification {
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

function layerOf(palette: MapPalette, camera: ScreenCamera): SymbolLayerSpecification {
  return {
    id: layerId,
    type: 'symbol',
    source: sourceId,
    filter: filterFor(camera),
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

export class CountryNames {
  readonly #map: MapLibreMap;
  readonly #basemapUrl: string;
  readonly #fonts: LabelFonts;
  #palette: MapPalette;
  #language: Language;
  #camera: ScreenCamera;
  /** Language of the names on the map. */
  #shown: Language | null = null;
  #isOnStyle = false;
  /** False until the live map has replaced the drawn one, which has no country names. */
  #mayShow = false;

  /** `basemapUrl` ends in a slash. */
  constructor(
    map: MapLibreMap,
    basemapUrl: string,
    palette: MapPalette,
    language: Language,
    camera: ScreenCamera,
  ) {
    this.#map = map;
    this.#basemapUrl = basemapUrl;
    this.#fonts = new LabelFonts(map);
    this.#palette = palette;
    this.#language = language;
    this.#camera = camera;
  }

  /** Adds the names to a newly loaded style, unless it has them already. */
  addToStyle(): void {
    this.#isOnStyle = true;
    this.#paint();
    this.#show();
    if (this.#mayShow) return;
    void whenQuiet().then(() => {
      this.#mayShow = true;
      this.#show();
    });
  }

  /** Called when the style is replaced or the map destroyed. */
  leaveStyle(): void {
    this.#isOnStyle = false;
    this.#fonts.cancel();
  }

  setLanguage(language: Language): void {
    if (language === this.#language) return;
    this.#language = language;
    this.#show();
  }

  setPalette(palette: MapPalette): void {
    if (palette === this.#palette) return;
    this.#palette = palette;
    this.#paint();
  }

  /** Hides the names near the edge of the globe for a camera. */
  follow(camera: ScreenCamera): void {
    this.#camera = camera;
    if (!this.#isOnStyle || this.#map.getLayer(layerId) === undefined) return;
    this.#map.setFilter(layerId, filterFor(camera));
  }

  #paint(): void {
    if (this.#isOnStyle) repaint(this.#map, [layerOf(this.#palette, this.#camera)]);
  }

  #show(): void {
    if (!this.#isOnStyle || !this.#mayShow) return;
    const language = this.#language;
    void this.#fonts.load('', language, () => {
      const map = this.#map;
      const data = `${this.#basemapUrl}names/${language}.json`;
      const source = map.getSource<GeoJSONSource>(sourceId);
      if (source === undefined) map.addSource(sourceId, { type: 'geojson', data });
      else if (this.#shown !== language) source.setData(data);
      this.#shown = language;
      if (map.getLayer(layerId) !== undefined) return;
      map.addLayer(layerOf(this.#palette, this.#camera), firstArcLayer);
    });
  }
}
