/** Places of the scene as the features that the place layers draw. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { type Language, localize } from '../../core/domain/language';
import { placeRadius } from '../../core/look/place-size';
import { emphases, type ScenePlace } from '../../core/view/scene';

/** Higher is drawn above, and its label goes first where two do not fit. */
function priorityOf({ emphasis, degree }: ScenePlace): number {
  return emphases.indexOf(emphasis) * 10_000 + degree;
}

function feature(place: ScenePlace, properties: Record<string, string | number>): Feature<Point> {
  return {
    type: 'Feature',
    properties: {
      ...properties,
      id: place.place.id,
      emphasis: place.emphasis,
      priority: priorityOf(place),
    },
    geometry: { type: 'Point', coordinates: [...place.place.coordinates] },
  };
}

function collection(features: Feature<Point>[]): FeatureCollection<Point> {
  return { type: 'FeatureCollection', features };
}

export function placeFeatures(places: readonly ScenePlace[]): FeatureCollection<Point> {
  return collection(
    places.map((place) =>
      feature(place, { kind: place.place.kind, radius: placeRadius(place.degree) }),
    ),
  );
}

/** Labels in the reader's language, or English; faded places go without. */
export function labelFeatures(
  places: readonly ScenePlace[],
  language: Language,
): FeatureCollection<Point> {
  return collection(
    places
      .filter(({ emphasis }) => emphasis !== 'faded')
      .map((place) =>
        feature(place, {
          label: localize(place.place.names, language).text,
          // In ems of a 13 px label: clear of the dot and its stroke.
          labelOffset: (placeRadius(place.degree) + 4) / 13,
        }),
      ),
  );
}
