/** Drops a list on the page that imports one, shows it on the map as soon as it can be, and records what a reader waits for. */

/** A task of the main thread that took more than 50 ms. All times are in milliseconds since the drop. */
export interface LongTask {
  readonly start: number;
  readonly duration: number;
}

export interface DropRecord {
  /** When the page shows how many pairs there are; at once, the button to the map is clicked. */
  result: number | null;
  /** When the graphics process has drawn a frame with the list's lines, and the map with it is fully visible. */
  shown: number | null;
  /** When the lines were drawn in full detail for the last time. */
  settled: number | null;
  tasks: LongTask[];
  /** What long frames consisted of, as text. */
  frames: { readonly start: number; readonly text: string }[];
}

declare global {
  interface Window {
    dropRecord: DropRecord;
    /** Drops a file of that name, and starts to record. */
    dropList: (name: string, text: string) => void;
  }
}

/** Runs in the page before its scripts. `fewest`: a draw call with more vertices is one of the list's lines. */
export function prepareDrop(fewest: number): void {
  let dropped = Number.POSITIVE_INFINITY;
  const record: DropRecord = { result: null, shown: null, settled: null, tasks: [], frames: [] };
  window.dropRecord = record;
  const sinceDrop = (time = performance.now()) => Math.round(time - dropped);

  /** Calls back when the graphics process has drawn all that it was sent. */
  const onceDrawn = (gl: WebGL2RenderingContext, callback: () => void) => {
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    const ask = () => {
      if (fence === null || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED) callback();
      else setTimeout(ask, 5);
    };
    setTimeout(ask, 5);
  };
  const isSeen = (canvas: HTMLCanvasElement) => {
    const map = canvas.closest('[data-atlas-map]');
    return (
      map !== null &&
      canvas.width > 0.5 * innerWidth &&
      getComputedStyle(map).opacity === '1' &&
      canvas.checkVisibility({ visibilityProperty: true }) &&
      map.contains(document.elementFromPoint(0.7 * innerWidth, 0.3 * innerHeight))
    );
  };
  const counted = new WeakSet<WebGL2RenderingContext>();
  const waiting = new WeakSet<WebGL2RenderingContext>();
  const { drawElements, drawArrays } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawElements = function (mode, count, type, offset) {
    if (count > fewest && type === this.UNSIGNED_INT) {
      counted.add(this);
      if (mode === this.TRIANGLES) onceDrawn(this, () => (record.settled = sinceDrop()));
    }
    drawElements.call(this, mode, count, type, offset);
  };
  // The lines are counted by `drawElements`; then a triangle over the map paints their number.
  WebGL2RenderingContext.prototype.drawArrays = function (mode, first, count) {
    drawArrays.call(this, mode, first, count);
    const canvas = this.canvas as HTMLCanvasElement;
    if (count !== 3 || !counted.has(this) || canvas.width < 0.5 * innerWidth) return;
    if (record.shown !== null || waiting.has(this)) return;
    waiting.add(this);
    const look = () => {
      if (isSeen(canvas)) record.shown ??= sinceDrop();
      else setTimeout(look, 5);
    };
    // After the frame, of which the lines are not the last part.
    setTimeout(() => onceDrawn(this, look));
  };

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (startTime < dropped - 5) continue;
      record.tasks.push({ start: sinceDrop(startTime), duration: Math.round(duration) });
    }
  }).observe({ type: 'longtask' });
  type Script = PerformanceEntry & Record<'invoker' | 'sourceURL' | 'sourceFunctionName', string>;
  type Frame = PerformanceEntry & { renderStart: number; scripts: readonly Script[] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { startTime, duration, renderStart, scripts } = entry as Frame;
      if (startTime < dropped - 50) continue;
      const told = scripts.map(({ invoker, sourceURL, sourceFunctionName, duration: time }) => {
        const file = sourceURL.split('/').at(-1);
        return `${invoker.split('/').at(-1)} ${file}:${sourceFunctionName} ${Math.round(time)}`;
      });
      const rendering = renderStart === 0 ? 0 : startTime + duration - renderStart;
      record.frames.push({
        start: sinceDrop(startTime),
        text: `${Math.round(duration)} ms, ${Math.round(rendering)} of it rendering; ${told.join('; ')}`,
      });
    }
  }).observe({ type: 'long-animation-frame' });

  window.dropList = (name, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name));
    const target = document.querySelector('main input[type="file"]')?.parentElement;
    if (target == null) throw new Error('there is nothing to drop a list on');
    const observer = new MutationObserver(() => {
      const button = [...document.querySelectorAll('main button')].find(
        ({ textContent }) => textContent === 'Show on the map',
      );
      if (button === undefined) return;
      observer.disconnect();
      record.result = sinceDrop();
      // Not in the task that renders it, as no reader could.
      requestAnimationFrame(() => setTimeout(() => (button as HTMLElement).click()));
    });
    observer.observe(document.body, { childList: true, subtree: true });
    // In a task of its own, without the arrival of the text.
    setTimeout(() => {
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      dropped = performance.now();
      target.dispatchEvent(drop);
    }, 100);
  };
}
