/** The data of one MapLibre frame for a layer that draws arcs. */
import type { CustomRenderMethodInput, Map as MapLibreMap, ProjectionData } from 'maplibre-gl';
import { mercatorX, mercatorY } from '../../core/geometry/mercator';
import { globeRadius, type ScreenCamera, worldWidth } from '../../core/geometry/screen-camera';
import { type ViewCap, viewCap } from '../../core/geometry/view-cap';
import type { Edges, Size } from '../../core/geometry/viewport';
import type { ArcProgram, ProjectionShader } from './arc-program';
import { cameraOf } from './map-camera';

/** MapLibre's projection of this frame, as passed to a custom layer. */
export interface FrameProjection extends Omit<ProjectionData, 'clipAntimeridian'> {
  readonly shader: ProjectionShader;
}

export interface RenderedFrame {
  readonly projection: FrameProjection;
  readonly camera: ScreenCamera;
  readonly zoom: number;
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
  /** The radius of the globe, or the width of the flat world, in device pixels. */
  readonly scale: number;
  /** The part of the globe in view. */
  readonly viewCap: ViewCap;
  /** The copies of the flat world in view, from the first to the last. */
  readonly worldCopies: readonly [first: number, last: number];
  /** The visible part of the flat map in MapLibre's Web Mercator; x continues beyond the antimeridian. */
  readonly flatView: Edges;
}

/** The margin around the view in which arcs may still be partly visible, in CSS pixels. */
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
  // A globe in transition to the flat map shows only one copy of the world, the one around the middle.
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

/** Sets the uniforms of MapLibre's shader code in the active program. */
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
