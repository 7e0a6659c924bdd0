/** The outline of the globe: a circle behind the canvas, because MapLibre draws only the surface. */
import { outlineRadius, type ScreenCamera } from '../../core/geometry/screen-camera';
import type { MapPalette } from '../../core/look/palette';

/** The largest outline that is updated, in CSS pixels: larger ones are off screen. */
const widest = 4000;

/** Adds the outline and the colour around it behind everything else in the container. */
export function createGlobeOutline(container: HTMLElement, palette: MapPalette) {
  const edge = document.createElement('div');
  edge.setAttribute('aria-hidden', 'true');
  Object.assign(edge.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    borderRadius: '50%',
    pointerEvents: 'none',
    // Where colours are forced, no shadow would be left of it.
    forcedColorAdjust: 'none',
  });
  container.prepend(edge);

  function setPalette({ space, limb, sea }: MapPalette) {
    container.style.backgroundColor = space;
    edge.style.backgroundColor = sea;
    edge.style.boxShadow = `0 0 0 0.75px ${limb}, 0 0 48px 4px ${sea}`;
  }

  setPalette(palette);
  return {
    setPalette,
    /** Follows the camera; on the flat map there is no outline. */
    follow(camera: ScreenCamera) {
      const radius = camera.projection === 'globe' ? outlineRadius(camera) : widest;
      edge.hidden = radius >= widest;
      if (edge.hidden) return;
      edge.style.width = `${2 * radius}px`;
      edge.style.height = `${2 * radius}px`;
      edge.style.transform = `translate(${camera.x - radius}px, ${camera.y - radius}px)`;
    },
    destroy() {
      edge.remove();
      container.style.backgroundColor = '';
    },
  };
}
