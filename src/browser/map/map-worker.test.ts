import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchWorker } from './map-worker';

vi.mock('maplibre-gl', () => ({
  prewarm: () => {},
  clearPrewarmedResources: () => {},
  setWorkerUrl: () => {},
}));
vi.mock('./worker-file', () => ({ workerUrl: 'worker.mjs' }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const listeners = new Map<string, (event: object) => void>();
  const map = {
    on: (name: string, listener: (event: object) => void) => {
      listeners.set(name, listener);
      return { unsubscribe: () => listeners.delete(name) };
    },
    getSource: () => ({ type: 'geojson' }),
  } as unknown as Parameters<typeof watchWorker>[0];
  const onMissing = vi.fn();
  watchWorker(map, onMissing);
  const fire = (name: string, event: object = {}) => listeners.get(name)?.(event);
  return { fire, onMissing };
}

describe('the worker of a map', () => {
  it('is missing if it sends nothing for twenty seconds', () => {
    const { onMissing } = setUp();
    vi.advanceTimersByTime(19_900);
    expect(onMissing).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(onMissing).toHaveBeenCalledTimes(1);
  });

  it('is missing at once if the library says that it did not load', () => {
    const { fire, onMissing } = setUp();
    fire('error', { error: new Error('Worker failed to load: worker.mjs') });
    expect(onMissing).toHaveBeenCalledTimes(1);
  });

  it('is there once it has sent content', () => {
    const { fire, onMissing } = setUp();
    fire('sourcedata', { sourceId: 'graticule', sourceDataType: 'content' });
    vi.advanceTimersByTime(60_000);
    expect(onMissing).not.toHaveBeenCalled();
  });

  it('has twenty seconds anew when the map gets a lost context back', () => {
    const { fire, onMissing } = setUp();
    vi.advanceTimersByTime(15_000);
    fire('webglcontextlost');
    vi.advanceTimersByTime(60_000);
    fire('webglcontextrestored');
    vi.advanceTimersByTime(19_000);
    expect(onMissing).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(onMissing).toHaveBeenCalledTimes(1);
  });

  it('does not lose its time while the page is blocked', () => {
    // A browser calls an interval once after such a time, as if one second had passed.
    const tick = vi.spyOn(globalThis, 'setInterval');
    const { onMissing } = setUp();
    const [callback, interval] = tick.mock.lastCall ?? [];
    expect(interval).toBe(1_000);
    vi.clearAllTimers();
    vi.setSystemTime(Date.now() + 60_000);
    callback?.();
    expect(onMissing).not.toHaveBeenCalled();
  });
});
