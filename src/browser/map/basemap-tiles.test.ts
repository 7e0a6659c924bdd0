// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchTiles } from './basemap-tiles';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const tile = { tileID: { canonical: { z: 1, x: 0, y: 1 } } };
const filled = { ...tile, latestFeatureIndex: {} };

function setUp() {
  const listeners = new Map<string, (event: object) => void>();
  const listen = (name: string, listener: (event: object) => void) => {
    listeners.set(name, listener);
  };
  const requested: unknown[] = [];
  const refreshTiles = (_: string, tiles: unknown) => void requested.push(tiles);
  const onMissing = vi.fn();
  const map = { on: listen, once: listen, refreshTiles } as unknown;
  const stop = watchTiles(map as Parameters<typeof watchTiles>[0], onMissing);
  const fire = (name: string, event: object = { sourceId: 'basemap', tile }) =>
    listeners.get(name)?.(event);
  return { fire, requested, onMissing, stop };
}

describe('a tile of the basemap that failed to load', () => {
  it('is requested again, after growing delays', () => {
    const { fire, requested } = setUp();
    fire('error');
    vi.advanceTimersByTime(1_000);
    expect(requested).toEqual([[tile.tileID.canonical]]);
    fire('error');
    vi.advanceTimersByTime(1_000);
    expect(requested).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(requested).toHaveLength(2);
  });

  it('is requested again as soon as there is a network', () => {
    const { fire, requested } = setUp();
    fire('error');
    window.dispatchEvent(new Event('online'));
    expect(requested).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    expect(requested).toHaveLength(1);
  });

  it('is requested again if the server has no such file', () => {
    const { fire, requested } = setUp();
    fire('sourcedata');
    vi.advanceTimersByTime(1_000);
    expect(requested).toEqual([[tile.tileID.canonical]]);
  });

  it('is not requested by a removed map', () => {
    const { fire, requested, stop } = setUp();
    fire('error');
    stop();
    window.dispatchEvent(new Event('online'));
    vi.advanceTimersByTime(60_000);
    expect(requested).toEqual([]);
  });
});

describe('a loaded map', () => {
  it('is missing its basemap if no tile came', () => {
    const { fire, onMissing } = setUp();
    fire('sourcedata', { sourceId: 'country-names', tile: filled });
    fire('sourcedata');
    fire('load');
    expect(onMissing).toHaveBeenCalledOnce();
  });

  it('is shown without some of its tiles', () => {
    const { fire, onMissing } = setUp();
    fire('error');
    fire('sourcedata', { sourceId: 'basemap', tile: filled });
    fire('load');
    expect(onMissing).not.toHaveBeenCalled();
  });
});
