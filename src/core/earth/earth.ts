/** Land and borders on the sphere, for drawn maps, and their packed form in a file. */
import type { Position as GeoPosition, MultiLineString, MultiPolygon } from 'geojson';
import { packDegrees, unpackDegrees } from '../domain/packed';
import { LinesInView, PolygonsInView } from './earth-in-view';

/** Lines in degrees on the sphere. Polygons are not cut at the antimeridian. */
export interface EarthLines {
  readonly land: MultiPolygon['coordinates'];
  /** Undisputed borders. */
  readonly borders: MultiLineString['coordinates'];
  readonly disputed: MultiLineString['coordinates'];
}

export interface Earth {
  readonly land: PolygonsInView;
  readonly borders: LinesInView;
  readonly disputed: LinesInView;
}

export function earthOf({ land, borders, disputed }: EarthLines): Earth {
  return {
    land: new PolygonsInView(land),
    borders: new LinesInView(borders),
    disputed: new LinesInView(disputed),
  };
}

/** Longitudes and latitudes of a line, packed. */
type PackedLine = readonly [longitudes: readonly number[], latitudes: readonly number[]];

/** The content of the file. */
export interface PackedEarth {
  readonly land: readonly (readonly PackedLine[])[];
  readonly borders: readonly PackedLine[];
  readonly disputed: readonly PackedLine[];
}

function packLine(line: readonly GeoPosition[]): PackedLine {
  const column = (axis: 0 | 1) => packDegrees(line.map((position) => position[axis] ?? 0));
  return [column(0), column(1)];
}

function unpackLine([longitudes, latitudes]: PackedLine): GeoPosition[] {
  const down = unpackDegrees(latitudes);
  return unpackDegrees(longitudes).map((longitude, index) => [longitude, down[index] ?? 0]);
}

export function packEarth({ land, borders, disputed }: EarthLines): PackedEarth {
  return {
    land: land.map((rings) => rings.map(packLine)),
    borders: borders.map(packLine),
    disputed: disputed.map(packLine),
  };
}

export function unpackEarth({ land, borders, disputed }: PackedEarth): EarthLines {
  return {
    land: land.map((rings) => rings.map(unpackLine)),
    borders: borders.map(unpackLine),
    disputed: disputed.map(unpackLine),
  };
}
