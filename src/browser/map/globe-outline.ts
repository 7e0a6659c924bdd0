/**
 * The outline of the globe: a circle behind the canvas, because MapLibre draws only the surface, and a line over it,
 * because the canvas is not antialiased.
 */
import { outlineRadius, type ScreenCamera } from '../../core/geometry/screen-camera';
import type { MapPalette } from '../../core/look/palette';

/** The largest outline that is updated, in CSS pixels: larger ones are off screen. */
const widest = 4000;

function createCircle(): HTMLElement {
  const circle = document.createElement('div');
  circle.setAttribute('aria-hidden', 'true');
  Object.assign(circle.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    borderRadius: '50%',
    pointerEvents: 'none',
    // Where colours are forced, no shadow would be left of it.
    forcedColorAdjust: 'none',
  });
  return circle;
}

/** Adds the outline to a map's container, and the colour around it behind everything else there. */
export function createGlobeOutline(container: HTMLElement, palette: MapPalette) {
  const edge = createCircle();
  const line = createCircle();
  container.querySelector('.maplibregl-canvas-container')?.after(line);
  container.prepend(edge);

  function setPalette({ space, limb, sea }: MapPalette) {
    container.style.backgroundColor = space;
    edge.style.backgroundColor = sea;
    edge.style.boxShadow = `0 0 48px 4px ${sea}`;
    line.style.boxShadow = `0 0 0 0.5px ${limb}, inset 0 0 0 0.5px ${limb}`;
  }

  setPalette(palette);
  return {
    setPalette,
    /** Follows the camera; on the flat map there is no outline. */
    follow(camera: ScreenCamera) {
      const radius = camera.projection === 'globe' ? outlineRadius(camera) : widest;
      for (const circle of [edge, line]) {
        circle.hidden = radius >= widest;
        if (circle.hidden) continue;
        circle.style.width = `${2 * radius}px`;
        circle.style.height = `${2 * radius}px`;
        circle.style.transform = `translate(${camera.x - radius}px, ${camera.y - radius}px)`;
      }
    },
    destroy() {
      edge.remove();
      line.remove();
      container.style.backgroundColor = '';
    },
  };
}
