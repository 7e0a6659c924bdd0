/** The map as a picture: the canvas, and the globe's edge, which is not part of it. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { outlineRadius, type ScreenCamera } from '../../core/geometry/screen-camera';
import type { MapPalette } from '../../core/look/palette';
import { setDeviceResolution } from './map-resolution';

/** The width of the glow around the globe in CSS pixels, as in the outline behind the canvas. */
const glow = 48;

/**
 * Copies the map's canvas, which must have been drawn in the same task: WebGL clears its buffer afterwards.
 * `scale` is in canvas pixels per CSS pixel.
 */
function copyMap(
  canvas: HTMLCanvasElement,
  camera: ScreenCamera,
  { space, sea, limb }: MapPalette,
  scale: number,
): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d');
  if (context === null) throw new Error('The browser gives no canvas to draw the picture on.');
  context.fillStyle = space;
  context.fillRect(0, 0, copy.width, copy.height);
  if (camera.projection !== 'globe') {
    context.drawImage(canvas, 0, 0);
    return copy;
  }
  const outline = new Path2D();
  outline.arc(camera.x, camera.y, outlineRadius(camera), 0, 2 * Math.PI);
  context.save();
  context.scale(scale, scale);
  context.shadowColor = sea;
  context.shadowBlur = glow * scale;
  context.fillStyle = sea;
  context.fill(outline);
  context.restore();
  context.drawImage(canvas, 0, 0);
  context.scale(scale, scale);
  context.strokeStyle = limb;
  context.lineWidth = 1.5;
  context.stroke(outline);
  return copy;
}

/** Redraws the map as it is and copies it in the same task. */
export function takeStill(
  map: MapLibreMap,
  camera: ScreenCamera,
  palette: MapPalette,
): HTMLCanvasElement {
  map.redraw();
  const canvas = map.getCanvas();
  return copyMap(canvas, camera, palette, canvas.width / canvas.clientWidth);
}

/** Redraws the map with `scale` pixels per CSS pixel, copies it, and restores its resolution. */
export async function takePicture(
  map: MapLibreMap,
  camera: () => ScreenCamera,
  palette: MapPalette,
  scale: number,
): Promise<HTMLCanvasElement> {
  try {
    map.setPixelRatio(scale);
    await map.once('idle');
    return await new Promise((resolve, reject) => {
      map.once('render', () => {
        try {
          const canvas = map.getCanvas();
          const drawnScale = canvas.width / canvas.clientWidth;
          resolve(copyMap(canvas, camera(), palette, drawnScale));
        } catch (error) {
          reject(error);
        }
      });
      map.triggerRepaint();
    });
  } finally {
    setDeviceResolution(map);
  }
}
