import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paceFrames } from './frame-pace';

/** A map whose frames are drawn when the test asks for it. */
function setUp() {
  const fences: { isDrawn: boolean }[] = [];
  let isLost = false;
  let frames = 0;
  let repaints = 0;
  const gl = {
    ...{ SYNC_GPU_COMMANDS_COMPLETE: 1, SYNC_STATUS: 2, UNSIGNALED: 3, SIGNALED: 4 },
    fenceSync() {
      const fence = { isDrawn: false };
      fences.push(fence);
      return isLost ? null : fence;
    },
    getSyncParameter: (fence: { isDrawn: boolean }) => (isLost ? null : fence.isDrawn ? 4 : 3),
    deleteSync: () => undefined,
    flush: () => undefined,
  } as unknown as WebGL2RenderingContext;
  const map = {
    _render(this: MapLibreMap) {
      frames += 1;
      return this;
    },
    triggerRepaint: () => {
      repaints += 1;
    },
  } as unknown as MapLibreMap;
  const pace = paceFrames(map, gl);
  return {
    isSlow: pace.isSlow,
    /** Asks for a frame after some milliseconds, and returns whether it was drawn or else asked for again. */
    frameAfter(delay: number, time = 1): boolean {
      vi.advanceTimersByTime(delay);
      const before = [frames, repaints];
      map._render(time);
      const drawn = frames - (before[0] ?? 0);
      expect(repaints - (before[1] ?? 0)).toBe(1 - drawn);
      return drawn === 1;
    },
    finishAll() {
      for (const fence of fences) fence.isDrawn = true;
    },
    loseContext() {
      isLost = true;
    },
  };
}

/** The same after the first frame, which the graphics process has drawn at once. */
function setUpDrawn() {
  const map = setUp();
  map.finishAll();
  map.frameAfter(0);
  map.finishAll();
  return map;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the pace of frames', () => {
  it('delays a frame until a slow graphics process has drawn the one before', () => {
    const map = setUpDrawn();
    expect(map.frameAfter(100)).toBe(true);
    expect(map.frameAfter(16)).toBe(false);
    expect(map.frameAfter(500)).toBe(false);
    map.finishAll();
    expect(map.frameAfter(16)).toBe(true);
  });

  it('lets a fast graphics process have several frames in work, until one takes long', () => {
    const map = setUpDrawn();
    expect([0, 16, 16, 16].map((delay) => map.frameAfter(delay))).toEqual(Array(4).fill(true));
    expect(map.frameAfter(16)).toBe(false);
  });

  it('is slow after a frame that takes long, and fast after one that does not', () => {
    const map = setUpDrawn();
    map.frameAfter(16);
    map.finishAll();
    map.frameAfter(16);
    expect(map.isSlow()).toBe(false);
    map.finishAll();
    map.frameAfter(300);
    expect(map.isSlow()).toBe(true);
  });

  it('begins when the graphics process answers promptly, or after a while', () => {
    const map = setUp();
    expect(map.frameAfter(300)).toBe(false);
    map.finishAll();
    expect(map.frameAfter(16), 'after a late answer').toBe(false);
    map.finishAll();
    expect(map.frameAfter(16)).toBe(true);
    const busy = setUp();
    busy.finishAll();
    expect(busy.frameAfter(5001)).toBe(true);
  });

  it('draws at once what is asked for without a time', () => {
    const map = setUp();
    expect(map.frameAfter(0, 0)).toBe(true);
    expect(map.frameAfter(0, 0)).toBe(true);
  });

  it('never waits for a lost context, nor without end', () => {
    const map = setUpDrawn();
    map.frameAfter(100);
    expect(map.frameAfter(9000)).toBe(false);
    expect(map.frameAfter(1000)).toBe(true);
    expect(map.frameAfter(100)).toBe(false);
    map.loseContext();
    expect(map.frameAfter(0)).toBe(true);
  });
});
