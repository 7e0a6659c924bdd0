/** The map layers of documented arcs, places and place names, above all others. */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Language } from '../../core/domain/language';
import type { ScreenCamera, ScreenPoint } from '../../core/geometry/screen-camera';
import type { Viewport } from '../../core/geometry/viewport';
import type { MapPalette } from '../../core/look/palette';
import type { Scene } from '../../core/view/scene';
import { type ArcLayer, createArcLayer } from '../arcs/documented/arc-layer';
import { arcsOfScene } from './arcs-of-scene';
import { LabelFonts, lettersOf } from './label-fonts';
import { type LabelSide, labelSides } from './label-sides';
import type { MapTarget } from './map-events';
import type { PointerType } from './map-pointer';
import { labelFeatures, placeFeatures } from './place-features';
import { placesAt } from './place-hit-test';
import { emptyPicture, markerPixelRatio, organisationMarker } from './place-icons';
import {
  clearingIcon,
  clearingSize,
  firstPlaceLayer,
  labelSource,
  lettersOfLabels,
  organisationIcon,
  placeLayers,
  placeSource,
  placeSources,
} from './place-style';
import { tolerances } from './pointer-reach';
import { repaint } from './repaint';

export class DocumentedLayers {
  readonly #map: MapLibreMap;
  readonly #fonts: LabelFonts;
  #palette: MapPalette;
  #scene: Scene | null = null;
  #language: Language;
  #arcs: ArcLayer | null = null;
  #hovered: MapTarget | null = null;
  #sides: ReadonlyMap<string, LabelSide> = new Map();
  #isOnStyle = false;
  /** Whether the map has been given labels. */
  #hasLabels = false;

  constructor(map: MapLibreMap, palette: MapPalette, language: Language) {
    this.#map = map;
    this.#fonts = new LabelFonts(map);
    this.#palette = palette;
    this.#language = language;
  }

  /** Adds the layers to a newly loaded style. */
  addToStyle(): void {
    const map = this.#map;
    // The first style has them already; see `createMap`.
    for (const [id, source] of Object.entries(placeSources)) {
      if (map.getSource(id) === undefined) map.addSource(id, source);
    }
    for (const layer of placeLayers(this.#palette)) {
      if (map.getLayer(layer.id) === undefined) map.addLayer(layer);
    }
    if (!map.hasImage(organisationIcon)) {
      const options = { sdf: true, pixelRatio: markerPixelRatio };
      map.addImage(organisationIcon, organisationMarker(), options);
    }
    if (!map.hasImage(clearingIcon)) map.addImage(clearingIcon, emptyPicture(clearingSize));
    this.#arcs ??= createArcLayer(map, { palette: this.#palette, below: firstPlaceLayer });
    this.#isOnStyle = true;
    this.#paint();
    this.#draw();
  }

  /** Whether arcs and labels are drawn: the driver may still be compiling the shaders of the arcs. */
  isDrawn(): boolean {
    const hasLabels = this.#hasLabels && this.#map.isSourceLoaded(labelSource);
    return hasLabels && (this.#arcs?.isDrawn() ?? true);
  }

  /** Called when the style is replaced or the map destroyed. */
  leaveStyle(): void {
    this.#isOnStyle = false;
    this.#fonts.cancel();
  }

  /** Shows a scene in a language. */
  show(scene: Scene, language: Language): void {
    if (scene === this.#scene && language === this.#language) return;
    this.#scene = scene;
    this.#language = language;
    this.#draw();
  }

  /** Turns the labels near the edges inwards, when the camera has come to rest. */
  follow(camera: ScreenCamera, viewport: Viewport): void {
    const sides = labelSides(this.#scene?.places ?? [], this.#language, camera, viewport);
    const isSame =
      sides.size === this.#sides.size &&
      [...sides].every(([id, side]) => this.#sides.get(id) === side);
    if (isSame) return;
    this.#sides = sides;
    this.#drawLabels();
  }

  setPalette(palette: MapPalette): void {
    if (palette === this.#palette) return;
    this.#palette = palette;
    this.#paint();
    // The arcs of compared places contain their colours.
    if (this.#scene?.pairs.some(({ accent }) => accent !== null)) this.#drawArcs();
  }

  /** Highlights a place or an arc; `null` for none. */
  setHovered(target: MapTarget | null): void {
    this.#markPlace(false);
    this.#hovered = target;
    this.#markPlace(true);
    this.#arcs?.setHovered(target?.type === 'pair' ? target.id : null);
  }

  /** The targets at a point, nearest first: places in one spot, else arcs. */
  targetsAt(point: ScreenPoint, pointerType: PointerType, camera: ScreenCamera): MapTarget[] {
    const tolerance = tolerances[pointerType];
    const places = placesAt(point, tolerance.place, camera, this.#scene?.places ?? []);
    if (places.length > 0) return places.map((id) => ({ type: 'place', id, point }));
    const pairs = this.#arcs?.hits(point, tolerance.arc, camera) ?? [];
    return pairs.map((id) => ({ type: 'pair', id, point }));
  }

  #paint(): void {
    if (!this.#isOnStyle) return;
    this.#arcs?.setPalette(this.#palette);
    repaint(this.#map, placeLayers(this.#palette));
  }

  #drawArcs(): void {
    if (!this.#isOnStyle || this.#scene === null) return;
    const { resting } = this.#scene;
    this.#arcs?.setArcs(arcsOfScene(this.#scene, this.#palette), resting);
  }

  #draw(): void {
    if (!this.#isOnStyle || this.#scene === null) return;
    const { places, resting } = this.#scene;
    this.#drawArcs();
    this.#map
      .getSource<GeoJSONSource>(placeSource)
      ?.setData(placeFeatures(places, resting !== null));
    this.#drawLabels();
  }

  #drawLabels(): void {
    if (!this.#isOnStyle || this.#scene === null) return;
    const { places, resting } = this.#scene;
    const labels = labelFeatures(places, this.#language, resting !== null, this.#sides);
    const letters = lettersOf(labels.features.map(({ properties }) => String(properties?.label)));
    const show = () => {
      this.#hasLabels = true;
      this.#map.getSource<GeoJSONSource>(labelSource)?.setData(labels);
    };
    const first = lettersOfLabels(labels, this.#map.getZoom() + 1);
    void this.#fonts.load(letters, this.#language, show, first);
  }

  #markPlace(hovered: boolean): void {
    if (this.#hovered?.type !== 'place' || !this.#isOnStyle) return;
    this.#map.setFeatureState({ source: placeSource, id: this.#hovered.id }, { hovered });
  }
}
