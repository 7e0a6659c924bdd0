/** Converts the places of the scene to the features that the place layers draw. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { type Language, localize } from '../../core/domain/language';
import { placeRadius, restingRadius } from '../../core/look/place-size';
import { emphases, type ScenePlace } from '../../core/view/scene';
import type { LabelSide } from './label-sides';

/** A zoom that the map never reaches. */
const never = 99;

/** A place of higher priority is drawn on top, and its label wins where two do not fit. */
function priorityOf({ emphasis, degree, fullFrom }: ScenePlace): number {
  return emphases.indexOf(emphasis) * 1e6 + (never - Math.min(never, fullFrom)) * 1e4 + degree;
}

function feature(
  place: ScenePlace,
  isCrowded: boolean,
  properties: Record<string, string | number>,
): Feature<Point> {
  const { degree, emphasis, fullFrom } = place;
  return {
    type: 'Feature',
    properties: {
      ...properties,
      id: place.place.id,
      emphasis,
      priority: priorityOf(place),
      fullFrom: Math.min(never, fullFrom),
      radius: placeRadius(degree),
      restingRadius: restingRadius(degree),
      isCrowded: isCrowded ? 1 : 0,
    },
    geometry: { type: 'Point', coordinates: [...place.place.coordinates] },
  };
}

function collection(features: Feature<Point>[]): FeatureCollection<Point> {
  return { type: 'FeatureCollection', features };
}

/** `isCrowded`: not all places are drawn in full. */
export function placeFeatures(
  places: readonly ScenePlace[],
  isCrowded = false,
): FeatureCollection<Point> {
  return collection(places.map((place) => feature(place, isCrowded, { kind: place.place.kind })));
}

/** Labels in the reader's language, or in English; faded places have none. `sides` are those of labels near the edge. */
export function labelFeatures(
  places: readonly ScenePlace[],
  language: Language,
  isCrowded = false,
  sides: ReadonlyMap<string, LabelSide> = new Map(),
): FeatureCollection<Point> {
  return collection(
    places
      .filter(({ emphasis }) => emphasis !== 'faded')
      .map((place) =>
        feature(place, isCrowded, {
          label: localize(place.place.names, language).text,
          namedFrom: place.namedFrom,
          side: sides.get(place.place.id) ?? 'any',
        }),
      ),
  );
}
