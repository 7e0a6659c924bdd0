// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToHand } from './hand';

const element = document.body.appendChild(document.createElement('div'));
element.setPointerCapture = () => {};
const onMove = vi.fn();
const onEnd = vi.fn();
const onClick = vi.fn();
let stop = () => {};

function listen(isCooperative = false) {
  stop = listenToHand(element, isCooperative, { onMove, onEnd });
}

function point(type: string, clientX: number, clientY: number, pointerId = 1) {
  const where = { clientX, clientY, pointerId, pointerType: 'touch' };
  element.dispatchEvent(new PointerEvent(type, where));
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.onclick = onClick;
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.resetAllMocks();
});

describe('a hand on the map', () => {
  it('drags it, and the click at the end of that chooses nothing', () => {
    listen();
    point('pointerdown', 100, 100);
    point('pointermove', 110, 105);
    point('pointerup', 110, 105);
    element.click();
    expect(onMove).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ x: 100, y: 100 }),
      expect.objectContaining({ x: 110, y: 105 }),
      0,
    );
    expect(onEnd).toHaveBeenCalledOnce();
    expect(onClick).not.toHaveBeenCalled();
  });

  it('clicks where it trembles', () => {
    listen();
    point('pointerdown', 100, 100);
    point('pointermove', 102, 101);
    point('pointerup', 102, 101);
    element.click();
    expect(onMove).not.toHaveBeenCalled();
    expect(onEnd).not.toHaveBeenCalled();
    expect(onClick).toHaveBeenCalledOnce();
  });

  it('zooms by two fingers, about their middle', () => {
    listen(true);
    point('pointerdown', 100, 100, 1);
    point('pointerdown', 200, 100, 2);
    point('pointermove', 300, 100, 2);
    expect(onMove).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ x: 150 }),
      expect.objectContaining({ x: 200 }),
      1,
    );
  });

  it('leaves the scroll of other people’s pages alone', () => {
    listen(true);
    point('pointerdown', 100, 100);
    point('pointermove', 100, 200);
    point('pointerup', 100, 200);
    const wheel = (ctrlKey: boolean) => {
      const event = new WheelEvent('wheel', { deltaY: -60, ctrlKey, cancelable: true });
      element.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(wheel(false)).toBe(false);
    expect(onMove).not.toHaveBeenCalled();
    expect(wheel(true)).toBe(true);
    expect(onMove).toHaveBeenCalledWith(expect.anything(), expect.anything(), 1);
    vi.advanceTimersByTime(300);
    expect(onEnd).toHaveBeenCalledOnce();
  });
});
