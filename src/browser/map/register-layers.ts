/** The map layers of registers: their arcs and places, under everything documented. */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { ScreenCamera, ScreenPoint } from '../../core/geometry/screen-camera';
import type { MapPalette } from '../../core/look/palette';
import { findListed } from '../../core/view/listed';
import { listedStates, type RegisterScene } from '../../core/view/register-scene';
import { type CrowdLayer, createCrowdLayer } from '../arcs/crowd/crowd-layer';
import { firstArcLayer } from '../arcs/documented/arc-layer';
import { arcOf, crowdEnds, crowdStatesOf, pairOfArc } from './arcs-of-register';
import { LabelFonts, lettersOf } from './label-fonts';
import type { MapTarget } from './map-events';
import type { PointerType } from './map-pointer';
import {
  chosenPlaceSource,
  featuresOfOne,
  registerFeatures,
  registerPlaceAt,
  registerPlaceLayers,
  registerPlaceSource,
  showsSamePlaces,
} from './register-places';
import { repaint } from './repaint';

const sources = [registerPlaceSource, chosenPlaceSource];

/** The maximum distance of the pointer, in CSS pixels; smaller than elsewhere, because targets are dense. */
const tolerances = { mouse: { place: 5, arc: 4 }, touch: { place: 14, arc: 12 } };

/** How many arcs at one point repeated clicks go through: in a crowd there are hundreds. */
const maxArcs = 4;

export class RegisterLayers {
  readonly #map: MapLibreMap;
  #palette: MapPalette;
  #listed: readonly RegisterScene[] = [];
  #crowd: CrowdLayer | null = null;
  /** Id of the pair or place under the pointer. */
  #hovered: string | null = null;
  readonly #fonts: LabelFonts;
  /** The registers whose fonts were requested. */
  #lettered: readonly string[] = [];
  /** Those of them whose fonts have loaded: they show names. */
  #named: readonly string[] = [];
  #isOnStyle = false;

  constructor(map: MapLibreMap, palette: MapPalette) {
    this.#map = map;
    this.#fonts = new LabelFonts(map);
    this.#palette = palette;
  }

  /** Adds the layers to a newly loaded style. */
  addToStyle(): void {
    this.#isOnStyle = true;
    this.#loadFonts();
    // Registers may have been removed while there was no style.
    if (this.#listed.length === 0) this.#remove();
    else this.#add();
  }

  /** Called when the style is replaced or the map destroyed. */
  leaveStyle(): void {
    this.#isOnStyle = false;
    this.#fonts.cancel();
    this.#lettered = this.#named;
  }

  #add(): void {
    const map = this.#map;
    for (const id of sources) {
      if (map.getSource(id) !== undefined) continue;
      map.addSource(id, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    }
    this.#crowd ??= createCrowdLayer(map, { palette: this.#palette.listed, below: firstArcLayer });
    for (const layer of this.#layers()) {
      if (map.getLayer(layer.id) === undefined) map.addLayer(layer, firstArcLayer);
    }
    repaint(map, this.#layers());
    this.#drawArcs();
    for (const source of sources) this.#setData(source);
  }

  /** Shows these registers, possibly none; their code and sources load with the first one. */
  show(listed: readonly RegisterScene[]): void {
    const before = this.#listed;
    if (before.length === listed.length && listed.every((scene, each) => scene === before[each])) {
      return;
    }
    this.#listed = listed;
    if (!this.#isOnStyle) return;
    this.#loadFonts();
    if (listed.length === 0) {
      this.#remove();
    } else if (this.#crowd === null) {
      this.#add();
    } else {
      this.#drawArcs();
      if (!showsSamePlaces(before, listed)) this.#setData(registerPlaceSource);
      this.#setData(chosenPlaceSource);
      repaint(this.#map, this.#layers());
    }
  }

  setPalette(palette: MapPalette): void {
    if (palette === this.#palette) return;
    this.#palette = palette;
    if (!this.#isOnStyle) return;
    this.#crowd?.setPalette(palette.listed);
    repaint(this.#map, this.#layers());
  }

  /** Highlights a pair or place by its id; `null`, or an id that no register has, for none. */
  setHovered(id: string | null): void {
    const found = id === null ? null : findListed({ listed: this.#listed }, id);
    const hovered = found === null ? null : id;
    if (hovered === this.#hovered) return;
    this.#hovered = hovered;
    const isPair = found?.type === 'pair';
    this.#crowd?.setHovered(
      isPair ? arcOf(this.#listed, found.index.register.name, found.position) : null,
    );
    if (this.#isOnStyle && this.#crowd !== null) this.#setData(chosenPlaceSource);
  }

  /** The targets at a point: the nearest place, else the nearest arcs. */
  targetsAt(point: ScreenPoint, pointerType: PointerType, camera: ScreenCamera): MapTarget[] {
    const tolerance = tolerances[pointerType];
    const place = registerPlaceAt(point, tolerance.place, camera, this.#listed);
    if (place !== null) return [{ type: 'place', id: place, point }];
    const arcs = this.#crowd?.hits(point, tolerance.arc, camera).slice(0, maxArcs) ?? [];
    return arcs.flatMap((arc): MapTarget[] => {
      const id = pairOfArc(this.#listed, arc);
      return id === null ? [] : [{ type: 'pair', id, point }];
    });
  }

  #layers() {
    const isDimmed = this.#listed.some(({ states }) => states.includes(listedStates.faded));
    const places = this.#listed.reduce((sum, { index }) => sum + index.register.places.length, 0);
    return registerPlaceLayers(this.#palette, isDimmed, places, this.#named);
  }

  #drawArcs(): void {
    this.#crowd?.setArcs(crowdEnds(this.#listed));
    this.#crowd?.setStates(crowdStatesOf(this.#listed));
  }

  #setData(id: string): void {
    const source = this.#map.getSource<GeoJSONSource>(id);
    if (id === registerPlaceSource) {
      source?.setData(registerFeatures(this.#listed));
      return;
    }
    const selected = registerFeatures(this.#listed, 'selected');
    const found = findListed({ listed: this.#listed }, this.#hovered ?? '');
    const scene = this.#listed.find(({ index }) => index === found?.index) ?? null;
    const hovered = featuresOfOne(found?.type === 'place' ? scene : null, found?.position ?? 0);
    source?.setData({
      type: 'FeatureCollection',
      features: [...selected.features, ...hovered.features],
    });
  }

  /** MapLibre caches each letter's image, so names wait until the fonts with their letters have loaded. */
  #loadFonts(): void {
    const shown = this.#listed.map(({ index }) => index.register.name);
    if (shown.every((name) => this.#lettered.includes(name))) return;
    this.#lettered = shown;
    const letters = lettersOf(
      this.#listed.flatMap(({ index }) => index.register.places.map(({ name }) => name)),
    );
    void this.#fonts.load(letters, 'en', () => {
      this.#named = shown;
      for (const layer of this.#layers()) {
        if (layer.type !== 'symbol' || this.#map.getLayer(layer.id) === undefined) continue;
        this.#map.setFilter(layer.id, layer.filter);
      }
    });
  }

  #remove(): void {
    this.#crowd?.destroy();
    this.#crowd = null;
    for (const { id } of this.#layers()) {
      if (this.#map.getLayer(id) !== undefined) this.#map.removeLayer(id);
    }
    for (const id of sources) {
      if (this.#map.getSource(id) !== undefined) this.#map.removeSource(id);
    }
  }
}
