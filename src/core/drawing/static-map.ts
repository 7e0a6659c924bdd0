/**
 * Draws a scene as a static map of the globe, with the same framing and curves as the live map. Lengths are in units of
 * the drawing; radii and widths, which keep their size on the screen, are in CSS pixels.
 */
import { ties } from '../domain/kind';
import { type Language, localize } from '../domain/language';
import { frameCamera } from '../framing/frame-camera';
import { marginShare, minFramedGlobe } from '../framing/frame-limits';
import { framedPositions } from '../framing/framed-positions';
import type { Position, Resting } from '../geometry/arc';
import { outlineRadius, projectPosition, type ScreenCamera } from '../geometry/screen-camera';
import { cameraIn, noPadding, type Padding } from '../geometry/viewport';
import { arcWidth, crowdedWidthScale, widthScale } from '../look/arc-style';
import { radiusAt } from '../look/place-size';
import { fullnessAt } from '../look/zoom-scale';
import type { Scene, ScenePair, ScenePlace } from '../view/scene';
import { arcPieces, type CurvePiece } from './arc-path';
import { type PlacedLabel, placeLabels, type Rectangle } from './place-labels';

export interface StaticArc extends Pick<ScenePair, 'tie' | 'standing' | 'emphasis'> {
  /** The pair's id. */
  readonly id: string;
  /** In CSS pixels. */
  readonly width: number;
  /** Whether it is drawn in full, see `core/view/prominence.ts`. */
  readonly isFull: boolean;
  /** The visible parts of its curve. */
  readonly pieces: readonly CurvePiece[];
}

export interface StaticPlace extends Pick<ScenePlace, 'emphasis'> {
  readonly id: string;
  readonly kind: 'city' | 'organisation';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isFull: boolean;
  /** `null` if there is no room for it. */
  readonly label: PlacedLabel | null;
}

export interface StaticMap {
  readonly width: number;
  readonly height: number;
  /** The part that every screen shows completely. */
  readonly focus: Rectangle;
  readonly camera: ScreenCamera;
  readonly globe: { readonly x: number; readonly y: number; readonly radius: number };
  /** The `d` of SVG paths. */
  readonly land: string;
  readonly borders: string;
  readonly disputed: string;
  /** The look of arcs that are not drawn in full. */
  readonly resting: Resting;
  /** In painting order. */
  readonly arcs: readonly StaticArc[];
  readonly places: readonly StaticPlace[];
}

/** Whether something belongs to the page's own subject, and is not one of the faded others. */
export function isOwn({ emphasis }: StaticArc | StaticPlace): boolean {
  return emphasis !== 'faded';
}

export interface StaticMapOptions {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly language: Language;
  /** The positions to frame; by default those that the live map frames. */
  readonly positions?: readonly Position[];
  /** The covered widths at the edges, in CSS pixels. */
  readonly padding?: Padding;
}

/** The centre of the live map if there is nothing to frame. */
const central: Position = [60, 40];

/** The live map's camera in a space of this size, and the focus. */
export function lookAt(
  scene: Scene,
  { width, height, positions, padding = noPadding }: Omit<StaticMapOptions, 'language'>,
): { readonly camera: ScreenCamera; readonly focus: Rectangle } {
  const found = positions ?? framedPositions(scene, 'globe');
  const framed = found.length > 0 ? found : [central];
  const viewport = { width, height, padding };
  const camera = cameraIn(viewport, 'globe', frameCamera(framed, viewport, 'globe'));
  return { camera, focus: focusOf(framed, camera) };
}

/** The minimum width of the focus in pixels: limits how close the camera gets. */
const minFocus = 360;
/** The limits of the focus's width divided by its height: the extremes of the space in all layouts. */
const aspects = { tallest: 0.8, widest: 1.8 };

/** The width of the focus if the globe is framed as small as the live map allows. */
function maxFocus(camera: ScreenCamera): number {
  return (2 * outlineRadius(camera) * (1 - 2 * marginShare)) / minFramedGlobe;
}

/** Whether the globe is framed as small as the live map allows, so that it is seen whole. */
export function framesWholeGlobe({ focus, camera }: Pick<StaticMap, 'focus' | 'camera'>): boolean {
  return Math.max(focus.width, focus.height) > 0.99 * maxFocus(camera);
}

/** The box around the framed positions, centred on the camera, in the live map's size. */
function focusOf(positions: readonly Position[], camera: ScreenCamera): Rectangle {
  const points = positions.flatMap((position) => projectPosition(camera, position) ?? []);
  const max = maxFocus(camera);
  const reach = (axis: 'x' | 'y') =>
    Math.min(max, 2 * Math.max(0, ...points.map((point) => Math.abs(point[axis] - camera[axis]))));
  const min = Math.min(minFocus, max);
  const tall = Math.max(reach('y'), reach('x') / aspects.widest, min / aspects.widest);
  const wide = Math.max(reach('x'), tall * aspects.tallest, min);
  return { x: camera.x - wide / 2, y: camera.y - tall / 2, width: wide, height: tall };
}

/** Extends a box on each side by a share of its width or height. */
export function widen({ x, y, width, height }: Rectangle, share: number): Rectangle {
  return {
    x: x - share * width,
    y: y - share * height,
    width: (1 + 2 * share) * width,
    height: (1 + 2 * share) * height,
  };
}

function isWithin(x: number, y: number, box: Rectangle): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** Whether a curve may touch a box: compares the bounding box of its points, which the curve does not leave. */
function mayTouch(piece: CurvePiece, { x, y, width, height }: Rectangle): boolean {
  const along = (axis: 0 | 1) => piece.filter((_, index) => index % 2 === axis);
  const [across, down] = [along(0), along(1)];
  return (
    Math.max(...across) >= x &&
    Math.min(...across) <= x + width &&
    Math.max(...down) >= y &&
    Math.min(...down) <= y + height
  );
}

/** The zoom of a drawing at a number of CSS pixels per unit. */
function zoomAt({ zoom }: ScreenCamera, scale: number): number {
  return zoom + Math.log2(scale);
}

/** Whether something is drawn in full. Drawings do not change with the zoom, so more than half counts. */
function isInFull(fullFrom: number, zoom: number): boolean {
  return fullnessAt(zoom, fullFrom) > 0.5;
}

/** The arcs of a plan's scene, in painting order. */
export function arcsOf({
  scene: { pairs, resting },
  camera,
  scales,
  extent,
}: Pick<StaticMapPlan, 'scene' | 'camera' | 'scales' | 'extent'>): StaticArc[] {
  const zoom = zoomAt(camera, scales.at(-1) ?? 1);
  const crowded = widthScale(zoom) * crowdedWidthScale(zoom);
  return pairs
    .map(({ pair, events, tie, standing, emphasis, fullFrom }) => {
      const isFull = isInFull(fullFrom, zoom);
      const [from, to] = pair.ends;
      return {
        id: pair.id,
        tie,
        standing,
        emphasis,
        isFull,
        width: arcWidth(events.length, emphasis) * (resting === null ? 1 : crowded),
        pieces: arcPieces(from.coordinates, to.coordinates, camera, !isFull).filter((piece) =>
          mayTouch(piece, extent),
        ),
      };
    })
    .filter(({ pieces }) => pieces.length > 0)
    .toSorted(
      (a, b) =>
        Number(a.emphasis === 'selected') - Number(b.emphasis === 'selected') ||
        Number(a.isFull) - Number(b.isFull) ||
        ties.indexOf(b.tie) - ties.indexOf(a.tie),
    );
}

/** The minimum distances between neighbouring points of a line, in units. */
export interface GroundDetail {
  readonly coast: number;
  readonly border: number;
}

/** A scene, and how to draw it. */
export interface StaticMapPlan {
  readonly scene: Scene;
  readonly language: Language;
  readonly camera: ScreenCamera;
  readonly focus: Rectangle;
  readonly size: { readonly width: number; readonly height: number };
  /** Nothing outside of this is drawn. */
  readonly extent: Rectangle;
  readonly detail: GroundDetail;
  /** Names stay within this. */
  readonly labelBounds: Rectangle;
  /** The possible CSS pixels per unit, smallest first. */
  readonly scales: readonly number[];
}

/** Land, borders and arcs, which are the same in all languages. */
export type Ground = Pick<StaticMap, 'land' | 'borders' | 'disputed' | 'arcs' | 'resting'>;

/** Draws a plan on a ground. */
export function draw(plan: StaticMapPlan, ground: Ground): StaticMap {
  const { scene, language, camera, extent, labelBounds, scales, size, focus } = plan;
  const zooms = scales.map((scale) => zoomAt(camera, scale));
  const zoom = zooms.at(-1) ?? camera.zoom;
  const places = scene.places.flatMap((scenePlace) => {
    const { place, degree, emphasis, fullFrom, namedFrom } = scenePlace;
    const point = projectPosition(camera, place.coordinates);
    if (point === null || !isWithin(point.x, point.y, extent)) return [];
    const { id, kind } = place;
    const [x, y] = [Math.round(point.x), Math.round(point.y)];
    const name = localize(place.names, language).text;
    const radius = radiusAt(zoom, scenePlace, scene.resting !== null);
    // The live map adds names only at whole zooms, and has those of zoom 0 on smaller globes, too.
    const first = zooms.findIndex((each) => namedFrom <= Math.max(0, Math.floor(each)));
    const firstScale = first < 0 ? Number.POSITIVE_INFINITY : first;
    const isFull = isInFull(fullFrom, zoom);
    return [{ id, kind, x, y, emphasis, degree, name, radius, isFull, firstScale }];
  });
  const labels = placeLabels(places, labelBounds, scales);
  return {
    ...size,
    ...ground,
    focus,
    camera,
    globe: { x: camera.x, y: camera.y, radius: outlineRadius(camera) },
    places: places.map(({ degree, name, firstScale, ...place }) => ({
      ...place,
      label: labels.get(place.id) ?? null,
    })),
  };
}
