/** What one frame of a MapLibre map looks like to a layer that draws arcs on it. */
import type { CustomRenderMethodInput, Map as MapLibreMap, ProjectionData } from 'maplibre-gl';
import { mercatorX, mercatorY } from '../../core/geometry/mercator';
import { globeRadius, type ScreenCamera, worldWidth } from '../../core/geometry/screen-camera';
import { type ViewCap, viewCap } from '../../core/geometry/view-cap';
import type { Edges, Size } from '../../core/geometry/viewport';
import type { ArcProgram, ProjectionShader } from './arc-program';
import { cameraOf } from './map-camera';

/** MapLibre's projection of this frame, as a custom layer gets it. */
export interface FrameProjection extends Omit<ProjectionData, 'clipAntimeridian'> {
  readonly shader: ProjectionShader;
}

export interface RenderedFrame {
  readonly projection: FrameProjection;
  readonly camera: ScreenCamera;
  readonly zoom: number;
  /** Device pixels in a CSS pixel. */
  readonly pixelRatio: number;
  /** Radius of the globe, or width of the flat world, in device pixels. */
  readonly scale: number;
  /** The part of the globe in view. */
  readonly viewCap: ViewCap;
  /** The copies of the flat world in view, from the first to the last. */
  readonly worldCopies: readonly [first: number, last: number];
  /** What of the flat map is in view, in MapLibre's Web Mercator; x runs on over the antimeridian. */
  readonly flatView: Edges;
}

/** Arcs that end outside of the view by less than this may still show their edge, in CSS pixels. */
const viewMargin = 16;

/** The copies of the flat world in view. */
function worldCopies(map: MapLibreMap): readonly [number, number] {
  if (!map.getRenderWorldCopies()) return [0, 0];
  const bounds = map.getBounds();
  const copyAt = (longitude: number) => Math.floor((longitude + 180) / 360);
  return [copyAt(bounds.getWest()), copyAt(bounds.getEast())];
}

function flatView({ longitude, latitude, zoom, x, y }: ScreenCamera, size: Size): Edges {
  const world = worldWidth * 2 ** zoom;
  const centreX = mercatorX(longitude) + 0.5;
  const centreY = 0.5 - mercatorY(latitude);
  return {
    left: centreX - (x + viewMargin) / world,
    top: centreY - (y + viewMargin) / world,
    right: centreX + (size.width - x + viewMargin) / world,
    bottom: centreY + (size.height - y + viewMargin) / world,
  };
}

export function renderedFrame(map: MapLibreMap, input: CustomRenderMethodInput): RenderedFrame {
  const { defaultProjectionData: data, shaderData } = input;
  const projection = data.projectionTransition > 0 ? 'globe' : 'flat';
  const camera = cameraOf(map, projection);
  const { clientWidth: width, clientHeight: height } = map.getCanvas();
  const pixelRatio = map.getPixelRatio();
  const radius = globeRadius(camera.zoom, camera.latitude);
  const world = worldWidth * 2 ** camera.zoom;
  // A globe that turns into the flat map shows one world, the one around the middle.
  const ownCopy = Math.round(camera.longitude / 360);
  return {
    projection: { ...data, shader: shaderData },
    camera,
    zoom: camera.zoom,
    pixelRatio,
    scale: (projection === 'globe' ? radius : world) * pixelRatio,
    viewCap: viewCap(camera, { width, height }, data.clippingPlane, viewMargin),
    worldCopies: projection === 'globe' ? [ownCopy, ownCopy] : worldCopies(map),
    flatView: flatView(camera, { width, height }),
  };
}

/** Gives a program that is in use what MapLibre's head of its vertex shader asks for. */
export function setProjection(
  gl: WebGL2RenderingContext,
  { uniform }: ArcProgram,
  projection: FrameProjection,
): void {
  gl.uniformMatrix4fv(uniform('u_projection_matrix'), false, [...projection.mainMatrix]);
  gl.uniformMatrix4fv(uniform('u_projection_fallback_matrix'), false, [
    ...projection.fallbackMatrix,
  ]);
  gl.uniform4fv(uniform('u_projection_tile_mercator_coords'), projection.tileMercatorCoords);
  gl.uniform4fv(uniform('u_projection_clipping_plane'), projection.clippingPlane);
  gl.uniform1f(uniform('u_projection_transition'), projection.projectionTransition);
}
