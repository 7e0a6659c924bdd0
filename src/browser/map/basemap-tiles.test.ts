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
  const asked: unknown[] = [];
  const refreshTiles = (_: string, tiles: unknown) => void asked.push(tiles);
  const onMissing = vi.fn();
  const map = { on: listen, once: listen, refreshTiles } as unknown;
  const stop = watchTiles(map as Parameters<typeof watchTiles>[0], onMissing);
  const tell = (name: string, event: object = { sourceId: 'basemap', tile }) =>
    listeners.get(name)?.(event);
  return { tell, asked, onMissing, stop };
}

describe('a tile of the basemap that did not come', () => {
  it('is asked for again, ever more seldom', () => {
    const { tell, asked } = setUp();
    tell('error');
    vi.advanceTimersByTime(1_000);
    expect(asked).toEqual([[tile.tileID.canonical]]);
    tell('error');
    vi.advanceTimersByTime(1_000);
    expect(asked).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(asked).toHaveLength(2);
  });

  it('is asked for again as soon as there is a network', () => {
    const { tell, asked } = setUp();
    tell('error');
    window.dispatchEvent(new Event('online'));
    expect(asked).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    expect(asked).toHaveLength(1);
  });

  it('is asked for again where the server has no such file', () => {
    const { tell, asked } = setUp();
    tell('sourcedata');
    vi.advanceTimersByTime(1_000);
    expect(asked).toEqual([[tile.tileID.canonical]]);
  });

  it('is not asked for by a map that is gone', () => {
    const { tell, asked, stop } = setUp();
    tell('error');
    stop();
    window.dispatchEvent(new Event('online'));
    vi.advanceTimersByTime(60_000);
    expect(asked).toEqual([]);
  });
});

describe('a map that is done', () => {
  it('is missing its basemap if no tile came', () => {
    const { tell, onMissing } = setUp();
    tell('sourcedata', { sourceId: 'country-names', tile: filled });
    tell('sourcedata');
    tell('load');
    expect(onMissing).toHaveBeenCalledOnce();
  });

  it('does without those that did not come', () => {
    const { tell, onMissing } = setUp();
    tell('error');
    tell('sourcedata', { sourceId: 'basemap', tile: filled });
    tell('load');
    expect(onMissing).not.toHaveBeenCalled();
  });
});
