import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MapTarget } from './map-events';
import { MapPointer } from './map-pointer';

const point = { x: 10, y: 20 };
const city: MapTarget = { type: 'place', id: 'moscow', point };
const organisation: MapTarget = { type: 'place', id: 'mcc', point };

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function setUp(targets: MapTarget[]) {
  const listeners = new Map<string, (event: object) => void>();
  const map = {
    on: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
    getCanvas: () => ({ style: {} }),
    isMoving: () => false,
  } as unknown as MapLibreMap;
  const container = Object.assign(new EventTarget(), {
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
  });
  const hovered: (string | null)[] = [];
  const clicked: (string | null)[] = [];
  const pointer = new MapPointer(map, container as unknown as HTMLElement, {
    targetsAt: () => [...targets],
    onHover: (target) => hovered.push(target?.id ?? null),
    onClick: (target) => clicked.push(target?.id ?? null),
  });
  const happens = (name: string, click: object = {}) => {
    const originalEvent = { timeStamp: 0, clientX: 10, clientY: 20, detail: 1, ...click };
    listeners.get(name)?.({ point, originalEvent });
    vi.runAllTimers();
  };
  const uses = (pointerType: string) =>
    container.dispatchEvent(Object.assign(new Event('pointermove'), { pointerType }));
  const touches = (at: { clientX: number; clientY: number }) =>
    container.dispatchEvent(
      Object.assign(new Event('pointerdown'), { pointerType: 'touch', ...at }),
    );
  return { pointer, hovered, clicked, happens, uses, touches };
}

describe('the pointer on the map', () => {
  it('leads click by click to all that lies in one spot', () => {
    const { clicked, happens, pointer } = setUp([city, organisation]);
    for (let click = 0; click < 3; click += 1) happens('click');
    expect(clicked).toEqual(['moscow', 'mcc', 'moscow']);
    pointer.resetCycle();
    happens('click');
    expect(clicked.at(-1)).toBe('moscow');
  });

  it('takes a double click for one: the map zooms by the second', () => {
    const { clicked, happens } = setUp([city, organisation]);
    for (const detail of [1, 2, 3, 4]) happens('click', { detail });
    expect(clicked).toEqual(['moscow', 'mcc']);
  });

  it('takes a double tap for one, and two taps at leisure for two', () => {
    const { clicked, happens, uses } = setUp([city, organisation]);
    uses('touch');
    for (const timeStamp of [100, 300, 400, 1000]) happens('click', { timeStamp });
    expect(clicked).toEqual(['moscow', 'mcc', 'moscow']);
    happens('click', { timeStamp: 1100, clientX: 90 });
    expect(clicked).toHaveLength(4);
  });

  it('selects what was under the finger when it went down, though the map has moved since', () => {
    const targets = [city];
    const { clicked, happens, touches } = setUp(targets);
    touches({ clientX: 12, clientY: 20 });
    targets[0] = organisation;
    happens('click');
    expect(clicked).toEqual(['moscow']);
    happens('click', { timeStamp: 1000, clientX: 90 });
    expect(clicked.at(-1)).toBe('mcc');
  });

  it('says once what it came over, and that it left', () => {
    const { hovered, happens } = setUp([city]);
    happens('mousemove');
    happens('mousemove');
    happens('mouseout');
    expect(hovered).toEqual(['moscow', null]);
  });

  it('is on nothing once the map has moved away under it', () => {
    const { hovered, happens } = setUp([city]);
    happens('mousemove');
    happens('move');
    expect(hovered).toEqual(['moscow', null]);
    happens('mousemove');
    expect(hovered.at(-1)).toBe('moscow');
  });

  it('keeps a target set from outside while the map moves', () => {
    const { hovered, happens, pointer } = setUp([organisation]);
    pointer.pointAt(city);
    happens('move');
    expect(hovered).toEqual(['moscow']);
    pointer.pointAt({ ...city, point: { x: 50, y: 60 } });
    expect(hovered).toEqual(['moscow', null, 'moscow']);
    happens('mousemove');
    happens('move');
    expect(hovered.slice(3)).toEqual(['mcc', null]);
  });

  it('is on nothing where it is a finger, nor after it is destroyed', () => {
    const { hovered, happens, uses, pointer } = setUp([city]);
    uses('touch');
    happens('mousemove');
    expect(hovered).toEqual([]);
    pointer.destroy();
    uses('mouse');
    happens('mousemove');
    expect(hovered).toEqual([]);
  });
});
