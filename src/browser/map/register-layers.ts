/** Registers on the map: their arcs and places, under all that is documented. */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { CrowdLayer } from '../../core/geometry/crowd';
import type { ScreenCamera, ScreenPoint } from '../../core/geometry/screen-camera';
import type { MapPalette } from '../../core/look/palette';
import { findListed } from '../../core/view/listed';
import { listedStates, type RegisterScene } from '../../core/view/register-scene';
import { createCrowdLayer } from '../arcs/crowd/crowd-layer';
import { firstArcLayer } from '../arcs/documented/arc-layer';
import { repaint } from '../arcs/repaint';
import { arcOf, crowdEnds, crowdStatesOf, memberAt } from './arcs-of-register';
import { loadLabelFonts } from './label-fonts';
import type { MapTarget } from './map-events';
import { lettersOf } from './place-features';
import {
  chosenPlaceSource,
  featuresOfOne,
  registerFeatures,
  registerPlaceAt,
  registerPlaceLayers,
  registerPlaceSource,
  showsSamePlaces,
} from './register-places';

const sources = [registerPlaceSource, chosenPlaceSource];

/** How near the pointer has to be to a place and to an arc, in CSS pixels. */
export interface RegisterTolerance {
  readonly place: number;
  readonly arc: number;
}

/** Arcs under the pointer that one click after the other leads to: in a crowd there are hundreds. */
const maxArcs = 4;

export class RegisterLayers {
  readonly #map: MapLibreMap;
  #palette: MapPalette;
  #listed: readonly RegisterScene[] = [];
  #crowd: CrowdLayer | null = null;
  /** Id of the pair or place under the pointer. */
  #hovered: string | null = null;
  /** The fonts of the names are there. */
  #hasFonts = false;

  constructor(map: MapLibreMap, palette: MapPalette) {
    this.#map = map;
    this.#palette = palette;
  }

  /** Puts on a style that has just loaded what the last one showed. */
  addToStyle(): void {
    if (this.#listed.length === 0) return;
    const map = this.#map;
    for (const id of sources) {
      if (map.getSource(id) !== undefined) continue;
      const data = { type: 'FeatureCollection', features: [] } as const;
      map.addSource(id, { type: 'geojson', data: { ...data, features: [] } });
    }
    this.#crowd ??= createCrowdLayer(map, { palette: this.#palette.listed, below: firstArcLayer });
    for (const layer of this.#layers()) {
      if (map.getLayer(layer.id) === undefined) map.addLayer(layer, firstArcLayer);
    }
    this.#drawAll();
  }

  /** Shows other registers, or takes them off the map; their code and sources come with the first. */
  show(listed: readonly RegisterScene[]): void {
    const before = this.#listed;
    if (before.length === listed.length && listed.every((scene, each) => scene === before[each])) {
      return;
    }
    this.#listed = listed;
    if (listed.length === 0) {
      this.#remove();
      return;
    }
    if (this.#crowd === null) {
      this.addToStyle();
      void this.#loadFonts();
      return;
    }
    this.#drawArcs();
    if (!showsSamePlaces(before, listed)) this.#setData(registerPlaceSource);
    this.#setData(chosenPlaceSource);
    repaint(this.#map, this.#layers());
  }

  setPalette(palette: MapPalette): void {
    if (palette === this.#palette) return;
    this.#palette = palette;
    this.#crowd?.setPalette(palette.listed);
    repaint(this.#map, this.#layers());
  }

  /** Makes a pair or a place stand out, by its id, or none. Ids of others than registers are none. */
  setHovered(id: string | null): void {
    const found = id === null ? null : findListed({ listed: this.#listed }, id);
    const hovered = found === null ? null : id;
    if (hovered === this.#hovered) return;
    this.#hovered = hovered;
    const isPair = found?.type === 'pair';
    this.#crowd?.setHovered(
      isPair ? arcOf(this.#listed, found.index.register.name, found.position) : null,
    );
    if (this.#crowd !== null) this.#setData(chosenPlaceSource);
  }

  /** What lies under a point: the nearest place, or else the nearest arcs. */
  targetsAt(point: ScreenPoint, tolerance: RegisterTolerance, camera: ScreenCamera): MapTarget[] {
    const { x, y } = point;
    const place = registerPlaceAt(point, tolerance.place, camera, this.#listed);
    if (place !== null) {
      return [{ type: 'place', id: place.scene.index.idOfPlace(place.position), point: { x, y } }];
    }
    const arcs = this.#crowd?.hits(point, tolerance.arc, camera).slice(0, maxArcs) ?? [];
    return arcs.flatMap((arc): MapTarget[] => {
      const member = memberAt(this.#listed, arc);
      return member === null
        ? []
        : [{ type: 'pair', id: member.scene.index.idOfPair(member.pair), point: { x, y } }];
    });
  }

  #layers() {
    const isDimmed = this.#listed.some(({ states }) => states.includes(listedStates.faded));
    const layers = registerPlaceLayers(this.#palette, isDimmed);
    return this.#hasFonts ? layers : layers.filter(({ type }) => type !== 'symbol');
  }

  #drawAll(): void {
    this.#drawArcs();
    for (const source of sources) this.#setData(source);
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

  /** MapLibre keeps the picture of a letter, so names wait for the fonts that hold their letters. */
  async #loadFonts(): Promise<void> {
    const letters = lettersOf(registerFeatures(this.#listed));
    await loadLabelFonts(letters, 'en');
    this.#hasFonts = true;
    if (this.#crowd !== null && this.#map.isStyleLoaded() !== undefined) this.addToStyle();
  }

  #remove(): void {
    this.#crowd?.destroy();
    this.#crowd = null;
    for (const { id } of registerPlaceLayers(this.#palette, false)) {
      if (this.#map.getLayer(id) !== undefined) this.#map.removeLayer(id);
    }
    for (const id of sources) {
      if (this.#map.getSource(id) !== undefined) this.#map.removeSource(id);
    }
  }
}
