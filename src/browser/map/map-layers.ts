/** All that a live map draws: its basemap, documented pairs, registers and the names of countries. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Language } from '../../core/domain/language';
import type { Projection } from '../../core/geometry/arc';
import type { ScreenPoint } from '../../core/geometry/screen-camera';
import type { MapPalette } from '../../core/look/palette';
import type { Scene } from '../../core/view/scene';
import { nextTask } from '../scripts/next-task';
import { basemapLayers, mapLibreProjection } from './basemap-style';
import { CountryNames } from './country-names';
import { DocumentedLayers } from './documented-layers';
import type { MapCamera } from './map-camera';
import type { MapTarget } from './map-events';
import type { PointerType } from './map-pointer';
import { RegisterLayers } from './register-layers';
import { repaint } from './repaint';
import { releaseTileMeshes } from './tile-meshes';

export interface LayersOptions {
  /** Absolute, ending in a slash. */
  readonly basemapUrl: string;
  readonly palette: MapPalette;
  readonly language: Language;
  readonly camera: MapCamera;
}

export class MapLayers {
  readonly #map: MapLibreMap;
  readonly #camera: MapCamera;
  readonly #documented: DocumentedLayers;
  readonly #registers: RegisterLayers;
  readonly #countryNames: CountryNames;
  #palette: MapPalette;
  #hasStyle = false;

  constructor(map: MapLibreMap, options: LayersOptions) {
    const { basemapUrl, palette, language, camera } = options;
    this.#map = map;
    this.#camera = camera;
    this.#palette = palette;
    const screenCamera = camera.onScreen();
    this.#countryNames = new CountryNames(map, basemapUrl, palette, language, screenCamera);
    this.#documented = new DocumentedLayers(map, palette, language);
    this.#registers = new RegisterLayers(map, palette);
  }

  /**
   * Call when the map has a style: a new map, and one whose WebGL context is restored. Its camera is where it opens:
   * for each move from now on, names are placed again.
   */
  enterStyle(): void {
    this.#hasStyle = true;
    this.placeNames();
    repaint(this.#map, basemapLayers(this.#palette));
    // In a task of its own, because that of the style is long.
    void nextTask().then(() => {
      if (!this.#hasStyle || this.#map._removed) return;
      for (const layers of this.#aboveBasemap) layers.addToStyle();
    });
  }

  /** Call when the WebGL context is lost, and before the map is removed. */
  leaveStyle(): void {
    this.#hasStyle = false;
    for (const layers of this.#aboveBasemap) layers.leaveStyle();
  }

  show(scene: Scene, language: Language): void {
    this.#documented.show(scene, language);
    this.#registers.show(scene.listed);
    this.#countryNames.setLanguage(language);
  }

  setPalette(palette: MapPalette): void {
    this.#palette = palette;
    if (this.#hasStyle) repaint(this.#map, basemapLayers(palette));
    for (const layers of this.#aboveBasemap) layers.setPalette(palette);
  }

  setProjection(projection: Projection): void {
    if (!this.#hasStyle) return;
    releaseTileMeshes(this.#map);
    this.#map.setProjection(mapLibreProjection(projection));
  }

  /** Places names where the camera at rest has room for them. */
  placeNames(): void {
    if (!this.#hasStyle) return;
    const camera = this.#camera.onScreen();
    this.#countryNames.follow(camera);
    this.#documented.follow(camera, this.#camera.viewport());
  }

  /** Whether the documented pairs and their names are drawn. */
  isDrawn(): boolean {
    return this.#documented.isDrawn();
  }

  setHovered(target: MapTarget | null): void {
    this.#documented.setHovered(target);
    this.#registers.setHovered(target?.id ?? null);
  }

  /** The targets at a point, nearest first: documented places in one spot, else pairs and register entries. */
  targetsAt(point: ScreenPoint, pointerType: PointerType): MapTarget[] {
    const camera = this.#camera.onScreen();
    const documented = this.#documented.targetsAt(point, pointerType, camera);
    if (documented[0]?.type === 'place') return documented;
    return [...documented, ...this.#registers.targetsAt(point, pointerType, camera)];
  }

  get #aboveBasemap() {
    return [this.#documented, this.#registers, this.#countryNames];
  }
}
