/** The layers of registers' places: faint dots, with names where there is room. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import {
  createProjectorFrom,
  type ScreenCamera,
  type ScreenPoint,
} from '../../core/geometry/screen-camera';
import type { MapPalette } from '../../core/look/palette';
import type { RegisterIndex } from '../../core/view/register-index';
import { listedStates, type RegisterScene } from '../../core/view/register-scene';
import { labelFont } from './label-fonts';

/** The sources of all places and of the highlighted ones. */
export const registerPlaceSource = 'register-places';
export const chosenPlaceSource = 'register-places-chosen';

/** From this zoom on, a place's name is shown if it fits. */
const namesFromZoom = 5;

interface PlaceProperties {
  readonly label: string;
  /** The number of its pairs in the register. */
  readonly pairs: number;
  /** Name of the register. */
  readonly register: string;
  readonly isPointedAt?: boolean;
}

export type PlaceFeatures = FeatureCollection<Point, PlaceProperties>;

/** The feature of a place that only a register has: documented places have dots of their own. */
function featureOf({ index }: RegisterScene, position: number): Feature<Point, PlaceProperties> {
  const { name } = index.place(position);
  return {
    type: 'Feature',
    properties: {
      label: name,
      pairs: index.pairsOf(position).length,
      register: index.register.name,
    },
    geometry: { type: 'Point', coordinates: [...index.coordinatesOf(position)] },
  };
}

/** The visible places, optionally only those of one state. */
export function registerFeatures(
  listed: readonly RegisterScene[],
  state?: keyof typeof listedStates,
): PlaceFeatures {
  const features: Feature<Point, PlaceProperties>[] = [];
  for (const scene of listed) {
    for (const [position, drawn] of scene.placeStates.entries()) {
      const isMeant = state === undefined ? drawn !== 0 : drawn === listedStates[state];
      if (isMeant && scene.index.documentedPlace(position) === null) {
        features.push(featureOf(scene, position));
      }
    }
  }
  return { type: 'FeatureCollection', features };
}

/** The hovered place as features, or none. */
export function featuresOfOne(scene: RegisterScene | null, position: number): PlaceFeatures {
  if (scene === null) return { type: 'FeatureCollection', features: [] };
  const feature = featureOf(scene, position);
  const properties = { ...feature.properties, isPointedAt: true };
  return { type: 'FeatureCollection', features: [{ ...feature, properties }] };
}

/** Whether the same places are visible, regardless of emphasis. */
export function showsSamePlaces(
  before: readonly RegisterScene[],
  after: readonly RegisterScene[],
): boolean {
  return (
    before.length === after.length &&
    after.every(({ index, placeStates }, each) => {
      const other = before[each];
      if (other?.index !== index) return false;
      return placeStates.every(
        (state, place) => (state === 0) === (other.placeStates[place] === 0),
      );
    })
  );
}

/** The id of the nearest visible place of a register within `tolerance` CSS pixels, or `null`. */
export function registerPlaceAt(
  point: ScreenPoint,
  tolerance: number,
  camera: ScreenCamera,
  listed: readonly RegisterScene[],
): string | null {
  const project = createProjectorFrom(camera, point);
  const screen = new Float64Array(2);
  let nearest: { readonly index: RegisterIndex; readonly position: number } | null = null;
  let best = tolerance;
  for (const { index, placeStates } of listed) {
    for (let position = 0; position < placeStates.length; position += 1) {
      if (placeStates[position] === listedStates.hidden) continue;
      const [longitude, latitude] = index.coordinatesOf(position);
      project(longitude, latitude, screen, 0);
      const distance = Math.hypot(screen[0] ?? Number.NaN, screen[1] ?? Number.NaN);
      // The distance of a hidden place is NaN, which is never less.
      if (distance < best) {
        best = distance;
        nearest = { index, position };
      }
    }
  }
  return nearest === null ? null : nearest.index.idOfPlace(nearest.position);
}

/** Up to this number, dots stay apart; with more, each is drawn smaller so that they do not merge. */
const manyDots = 10_000;
const minScale = 0.4;

/** The size of dots relative to the usual, for a number of places. */
export function dotScale(places: number): number {
  return Math.max(minScale, Math.min(1, Math.sqrt(manyDots / places)));
}

function dots(palette: MapPalette, isDimmed: boolean, places: number): CircleLayerSpecification {
  const scale = dotScale(places);
  // biome-ignore format: pairs of a zoom or number and its value
  const ofPairs = (radius: number): ExpressionSpecification => [
    'interpolate', ['linear'], ['get', 'pairs'],
    1, 0.6 * radius, 5, radius, 50, 1.6 * radius,
  ];
  return {
    id: 'register-place-dots',
    type: 'circle',
    source: registerPlaceSource,
    paint: {
      // biome-ignore format: as above
      'circle-radius': [
        'interpolate', ['linear'], ['zoom'],
        1, ofPairs(scale), 4, ofPairs(1.8 * scale), 7, ofPairs(3.2 * Math.sqrt(scale)), 9, ofPairs(3.2),
      ],
      'circle-color': palette.muted,
      'circle-opacity': isDimmed ? 0.15 : 0.3 + 0.2 * scale,
    },
  };
}

function chosenDots(palette: MapPalette): CircleLayerSpecification {
  return {
    id: 'register-place-chosen',
    type: 'circle',
    source: chosenPlaceSource,
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 1, 2, 4, 2.6, 7, 4],
      'circle-color': palette.text,
      'circle-stroke-color': palette.halo,
      'circle-stroke-width': 1,
    },
  };
}

/** The ring around the hovered place, as for documented ones. */
function ring(palette: MapPalette): CircleLayerSpecification {
  return {
    id: 'register-place-ring',
    type: 'circle',
    source: chosenPlaceSource,
    filter: ['==', ['get', 'isPointedAt'], true],
    paint: {
      'circle-radius': 7.5,
      'circle-opacity': 0,
      'circle-stroke-color': palette.text,
      'circle-stroke-width': 1.5,
    },
  };
}

function names(
  palette: MapPalette,
  id: string,
  source: string,
  minzoom: number,
  colour: string,
  named: readonly string[],
): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source,
    minzoom,
    filter: ['in', ['get', 'register'], ['literal', [...named]]],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': [...labelFont],
      'text-size': 12,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.55,
      'text-justify': 'auto',
      'text-max-width': 9,
      'text-padding': 4,
    },
    paint: {
      'text-color': colour,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.4,
    },
  };
}

/**
 * In painting order, all under documented places. `places` is the number of places; `named` lists the
 * registers whose places show names.
 */
export function registerPlaceLayers(
  palette: MapPalette,
  isDimmed: boolean,
  places: number,
  named: readonly string[],
): LayerSpecification[] {
  const { muted, text } = palette;
  return [
    dots(palette, isDimmed, places),
    chosenDots(palette),
    ring(palette),
    names(palette, 'register-place-names', registerPlaceSource, namesFromZoom, muted, named),
    names(palette, 'register-place-chosen-names', chosenPlaceSource, 0, text, named),
  ];
}
