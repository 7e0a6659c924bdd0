/**
 * Land and borders as the camera of the live globe sees them, cut at the horizon and at the edges of a box. Turning and
 * projecting vectors needs no trigonometry; only what the horizon may cut is converted for d3-geo, which cuts it.
 */
import { type GeoStream, geoClipCircle, geoClipRectangle } from 'd3-geo';
import type { Rectangle } from '../drawing/place-labels';
import { unitVector, type Vector } from '../geometry/great-circle-curve';
import { globeRadius, type ScreenCamera } from '../geometry/screen-camera';
import type { VectorLine } from './earth-in-view';

const radians = Math.PI / 180;

/** What is this near to the horizon, as an angle, counts as hidden. */
const margin = 1e-3 * radians;

/** The angle between the point under the eye and the horizon, in radians. */
export function horizonOf({ zoom, latitude, eyeDistance }: ScreenCamera): number {
  const radius = globeRadius(zoom, latitude);
  return Math.acos(radius / (radius + eyeDistance)) - margin;
}

export class GlobeView {
  readonly #camera: ScreenCamera;
  readonly #horizon: number;
  /** The directions to the right and up, as seen by the eye, and that to the eye. */
  readonly #axes: readonly [right: Vector, up: Vector, toEye: Vector];
  /** The distance of the eye from the centre, in radii. */
  readonly #distance: number;
  readonly #scale: number;
  readonly #clipToBox: (stream: GeoStream) => GeoStream;

  constructor(camera: ScreenCamera, { x, y, width, height }: Rectangle) {
    this.#camera = camera;
    this.#horizon = horizonOf(camera);
    const { longitude, latitude, eyeDistance } = camera;
    this.#axes = [
      unitVector([longitude + 90, 0]),
      unitVector([longitude, latitude + 90]),
      unitVector([longitude, latitude]),
    ];
    const radius = globeRadius(camera.zoom, latitude);
    this.#distance = (radius + eyeDistance) / radius;
    this.#scale = eyeDistance;
    this.#clipToBox = geoClipRectangle(x, y, x + width, y + height);
  }

  /** Draws polygons, each given by its rings, whose last point is their first. */
  drawPolygons(polygons: readonly (readonly VectorLine[])[], path: GeoStream): void {
    const stream = this.#clipToBox(path);
    for (const rings of polygons) {
      const turned = rings.map((ring) => this.#turn(ring.subarray(0, -3)));
      const target = turned.every((ring) => this.#isInFront(ring)) ? null : this.#cut(stream);
      (target ?? stream).polygonStart();
      for (const ring of turned) this.#drawLine(ring, stream, target);
      (target ?? stream).polygonEnd();
    }
  }

  drawLines(lines: readonly VectorLine[], path: GeoStream): void {
    const stream = this.#clipToBox(path);
    for (const line of lines) {
      const turned = this.#turn(line);
      this.#drawLine(turned, stream, this.#isInFront(turned) ? null : this.#cut(stream));
    }
  }

  /** Changes the axes of all points to those of the view. */
  #turn(line: VectorLine): VectorLine {
    const turned = new Float64Array(line.length);
    const [[rightX, rightY], [upX, upY, upZ], [toX, toY, toZ]] = this.#axes;
    for (let at = 0; at < line.length; at += 3) {
      const x = line[at] ?? 0;
      const y = line[at + 1] ?? 0;
      const z = line[at + 2] ?? 0;
      turned[at] = x * rightX + y * rightY;
      turned[at + 1] = x * upX + y * upY + z * upZ;
      turned[at + 2] = x * toX + y * toY + z * toZ;
    }
    return turned;
  }

  #isInFront(turned: VectorLine): boolean {
    const least = Math.cos(this.#horizon);
    for (let at = 2; at < turned.length; at += 3) if ((turned[at] ?? 0) <= least) return false;
    return true;
  }

  /** Projects what `cut` leaves of longitudes and latitudes around the point under the eye. */
  #cut(stream: GeoStream): GeoStream {
    return geoClipCircle(this.#horizon)({
      ...stream,
      point: (longitude, latitude) => {
        const across = Math.cos(latitude);
        this.#project(
          across * Math.sin(longitude),
          Math.sin(latitude),
          across * Math.cos(longitude),
          stream,
        );
      },
    });
  }

  #drawLine(turned: VectorLine, stream: GeoStream, cut: GeoStream | null): void {
    (cut ?? stream).lineStart();
    for (let at = 0; at < turned.length; at += 3) {
      const right = turned[at] ?? 0;
      const up = turned[at + 1] ?? 0;
      const toEye = turned[at + 2] ?? 0;
      if (cut === null) this.#project(right, up, toEye, stream);
      else cut.point(Math.atan2(right, toEye), Math.asin(Math.max(-1, Math.min(1, up))));
    }
    (cut ?? stream).lineEnd();
  }

  #project(right: number, up: number, toEye: number, stream: GeoStream): void {
    const scale = this.#scale / (this.#distance - toEye);
    stream.point(this.#camera.x + scale * right, this.#camera.y - scale * up);
  }
}
