/** Keeps MapLibre from drawing frames faster than a slow graphics process can. */
import type { Map as MapLibreMap } from 'maplibre-gl';

type PacedMap = Pick<MapLibreMap, '_render' | 'triggerRepaint'>;

export interface FramePace {
  /** Whether the graphics process is slow: an animation over the map would not be smooth. */
  isSlow(): boolean;
}

/** A frame that takes longer than this, in milliseconds, is one of a slow graphics process. */
const slow = 50;
/** After this time, in milliseconds, a frame counts as drawn: some drivers may never say that it is. */
const maxWait = 10_000;
/** The first frame waits at most this long, in milliseconds, for other work of the graphics process. */
const maxFirstWait = 5000;

/**
 * Delays each frame until the one before is drawn, if the graphics process is slow, as without a graphics card. WebGL
 * queues frames without limit otherwise, and the next call that needs an answer, such as a program's link status,
 * blocks the page until all of them are drawn. A fast one may have several frames in work.
 */
export function paceFrames(map: PacedMap, gl: WebGL2RenderingContext): FramePace {
  const inWork: { readonly fence: WebGLSync | null; readonly since: number }[] = [];
  const created = performance.now();
  let isSlow = true;
  let isFirst = true;
  const render = map._render;

  function markFrame() {
    inWork.push({
      fence: gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0),
      since: performance.now(),
    });
    // Otherwise the fence may never reach the graphics process.
    gl.flush();
  }

  /** Also true in a lost context, which knows no fence. */
  function isDrawn(fence: WebGLSync | null): boolean {
    return fence === null || gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.UNSIGNALED;
  }

  function mustWait(): boolean {
    const now = performance.now();
    for (const { fence, since } of [...inWork]) {
      const age = now - since;
      if (!isDrawn(fence) && age < maxWait) return isSlow || age > slow;
      isSlow = age > slow;
      gl.deleteSync(fence);
      inWork.shift();
    }
    if (!isFirst || !isSlow || now - created > maxFirstWait) return false;
    // The page around a new map is drawn by the same process, and the first frame asks it about many programs.
    markFrame();
    return true;
  }

  // What creating the map has sent already counts as a frame.
  markFrame();
  map._render = (time) => {
    // `redraw` passes no time, and expects a picture at once.
    if (time !== 0 && mustWait()) {
      map.triggerRepaint();
      return map as MapLibreMap;
    }
    isFirst = false;
    const rendered = render.call(map, time);
    markFrame();
    return rendered;
  };
  return { isSlow: () => isSlow };
}
