import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CrowdPalette, crowdStates } from '../../../core/geometry/crowd';
import type { ScreenCamera } from '../../../core/geometry/screen-camera';
import { createFakeMap } from '../fake-map.fixture';
import { type CrowdLayer, createCrowdLayer } from './crowd-layer';

const palette: CrowdPalette = {
  ...{ sparse: '#b0203a', dense: '#5c0d1c', selected: '#b0203a', casing: '#fcfaf5' },
};
/** Bishkek – Moscow, Almaty – Bishkek, and a place with itself. */
const fewEnds = Float64Array.of(
  ...[74.59, 42.87, 37.62, 55.75],
  ...[76.93, 43.24, 74.59, 42.87],
  ...[74.59, 42.87, 74.59, 42.87],
);
const many = 300;
/** The same, with the last one, which is never drawn, repeated until the crowd is large enough to be counted. */
const ends = Float64Array.from({ length: 4 * many }, (_, at) =>
  at < fewEnds.length ? (fewEnds[at] ?? 0) : (fewEnds[8 + (at % 4)] ?? 0),
);
/** So many that they are prepared between frames. */
const large = Float64Array.from({ length: 4 * 3000 }, (_, at) => ends[at % 4] ?? 0);
/** So many that their mesh is made in several tasks. */
const huge = Float64Array.from({ length: 4 * 20_000 }, (_, at) => ends[at % 8] ?? 0);
const { hidden, faded, plain, selected } = crowdStates;

/** The states of all arcs; those not given are plain. */
function statesOf(...first: number[]): Uint8Array {
  const states = new Uint8Array(many).fill(plain);
  states.set(first);
  return states;
}

function setUp(arcs = ends): { fake: ReturnType<typeof createFakeMap>; layer: CrowdLayer } {
  const fake = createFakeMap();
  const layer = createCrowdLayer(fake.map, { palette });
  layer.setArcs(arcs);
  fake.render();
  return { fake, layer };
}

/** How often a frame uploads geometry and states, counts arcs and paints. */
function work(fake: ReturnType<typeof createFakeMap>) {
  const calls = fake.callsOfRender();
  const times = (name: string, ...given: unknown[]) =>
    calls.filter((call) => call[0] === name && given.every((value) => call.includes(value))).length;
  const counts = times('clearBufferfv');
  return {
    geometry: times('bufferData'),
    states: times('texImage2D', 'R8UI'),
    counts,
    // Each count ends with a draw call for its means.
    paints: times('drawArrays') - counts,
  };
}

/** As on a slow machine: each step of the preparation fills a task. */
function takeLongWithEachStep(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 100;
    return now;
  });
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the layer of a crowd', () => {
  it('leaves no object of the graphics card behind, and no timer', () => {
    const { fake, layer } = setUp();
    fake.turnTo(70);
    fake.render();
    expect(Object.keys(fake.context.alive()).sort()).toEqual([
      ...['Buffer', 'Framebuffer', 'Program', 'Texture', 'VertexArray'],
    ]);
    layer.destroy();
    expect(fake.context.alive()).toEqual({});
    expect(vi.getTimerCount()).toBe(0);
    fake.rebuildStyle();
    expect(fake.render()).toBe(0);
  });

  it('makes curves and mesh of many thousand arcs between frames', () => {
    const { fake } = setUp(large);
    expect(work(fake)).toMatchObject({ geometry: 0, counts: 0, paints: 0 });
    vi.runAllTimers();
    expect(work(fake)).toMatchObject({ geometry: 3, counts: 1 });
    expect(work(fake).paints).toBeGreaterThan(0);
  });

  it('makes the mesh for the first frame, if curves are there before', () => {
    const fake = createFakeMap();
    createCrowdLayer(fake.map, { palette }).setArcs(large);
    vi.runAllTimers();
    expect(work(fake), 'with curves').toMatchObject({ geometry: 0, counts: 0 });
    vi.runAllTimers();
    expect(work(fake), 'with a mesh').toMatchObject({ geometry: 3, counts: 1 });
  });

  it('shows the arcs that were given last, if others were being prepared', () => {
    const { fake, layer } = setUp(large);
    vi.runAllTimers();
    fake.render();
    layer.setArcs(ends);
    expect(work(fake)).toMatchObject({ geometry: 3, counts: 1 });
    vi.runAllTimers();
    expect(work(fake)).toMatchObject({ geometry: 0, counts: 0 });
  });

  it('makes large curves and their mesh in several tasks, and draws no frame between them', () => {
    takeLongWithEachStep();
    const { fake } = setUp(huge);
    const before = fake.repaints();
    for (let task = 0; task < 6; task += 1) vi.advanceTimersToNextTimer();
    expect(vi.getTimerCount()).toBe(1);
    expect(fake.repaints()).toBe(before);
    expect(work(fake)).toMatchObject({ geometry: 0, counts: 0 });
    vi.runAllTimers();
    expect(fake.repaints()).toBe(before + 1);
    expect(work(fake)).toMatchObject({ geometry: 3, counts: 1 });
  });

  it('shows the arcs that were given while the mesh of others was half made', () => {
    takeLongWithEachStep();
    const geometry = ({ fake }: ReturnType<typeof setUp>) => {
      for (let task = 0; task < 20; task += 1) vi.advanceTimersToNextTimer();
      fake.render();
      for (let task = 0; task < 20; task += 1) vi.advanceTimersToNextTimer();
      return fake
        .callsOfRender()
        .filter(([name]) => name === 'bufferData')
        .map(([, , data]) => (data as ArrayBuffer).byteLength);
    };
    const changed = setUp(huge);
    for (let task = 0; task < 6; task += 1) vi.advanceTimersToNextTimer();
    changed.layer.setArcs(large);
    expect(geometry(changed)).toEqual(geometry(setUp(large)));
  });

  it('prepares nothing any more once it is removed', () => {
    const { layer } = setUp(large);
    layer.destroy();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks nothing about the programs of many thousand arcs before the driver has built them', () => {
    const { fake, layer } = setUp(large);
    fake.context.setDone(false);
    const asked = () => fake.callsOfRender().filter(([name]) => name === 'getProgramParameter');
    for (let frame = 0; frame < 4; frame += 1) {
      expect(asked()).toEqual([]);
      vi.runAllTimers();
    }
    fake.context.setDone(true);
    expect(work(fake).paints).toBeGreaterThan(0);
    layer.destroy();
    expect(fake.context.alive()).toEqual({});
  });

  it.each(['rebuildStyle', 'changeStyle'] as const)(
    'comes back with its arcs and states after a lost context or another style: %s',
    (event) => {
      const { fake, layer } = setUp();
      layer.setStates(statesOf(selected, faded, plain));
      const drawn = fake.render();
      const alive = fake.context.alive();
      fake[event]();
      expect(work(fake)).toEqual({ geometry: 3, states: 1, counts: 1, paints: 1 });
      expect(fake.render()).toBeLessThanOrEqual(drawn);
      expect(fake.context.alive()).toEqual(alive);
    },
  );

  it('counts nothing again in a frame in which nothing has changed', () => {
    const { fake } = setUp();
    expect(work(fake)).toEqual({ geometry: 0, states: 0, counts: 0, paints: 1 });
  });

  it('filters, fades and selects by sending states and no geometry', () => {
    const { fake, layer } = setUp();
    for (const states of [
      [hidden, plain, plain],
      [faded, selected, hidden],
      [plain, plain, plain],
    ]) {
      layer.setStates(statesOf(...states));
      expect(work(fake)).toEqual({ geometry: 0, states: 1, counts: 1, paints: 1 });
    }
  });

  it('takes states by their values', () => {
    const { fake, layer } = setUp();
    const states = statesOf(hidden);
    layer.setStates(states);
    fake.render();
    states.fill(plain);
    expect(work(fake).states).toBe(0);
    const before = fake.repaints();
    layer.setStates(statesOf(hidden, plain, plain));
    layer.setPalette(palette);
    layer.setHovered(null);
    layer.setArcs(ends);
    expect(fake.repaints()).toBe(before);
    layer.setStates(states);
    expect(fake.repaints()).toBe(before + 1);
  });

  it('refuses states for another number of arcs', () => {
    const { layer } = setUp();
    expect(() => layer.setStates(Uint8Array.of(plain))).toThrow(/1 states are given for 300 arcs/);
  });

  it('draws selected arcs and the one under the pointer once more, with a casing', () => {
    const { fake, layer } = setUp();
    const drawn = () => fake.callsOfRender().filter(([name]) => name === 'drawElements').length;
    expect(drawn()).toBe(0);
    layer.setHovered(1);
    // Casing and line, without a new count.
    expect(drawn()).toBe(2);
    layer.setHovered(null);
    layer.setStates(statesOf(selected, selected, plain));
    expect(drawn()).toBe(1 + 4);
    layer.setHovered(2);
    expect(drawn(), 'an arc that has no length').toBe(4);
  });

  it('draws less while the map moves and everything when it has come to rest', () => {
    const { fake } = setUp();
    const modes = () =>
      fake
        .callsOfRender()
        .filter(([name]) => name === 'drawElements')
        .map(([, mode]) => mode);
    fake.turnTo(61);
    expect(modes()).toEqual(['LINES']);
    fake.turnTo(62);
    expect(modes()).toEqual(['LINES']);
    const before = fake.repaints();
    vi.runAllTimers();
    expect(fake.repaints()).toBe(before + 1);
    expect(modes()).toEqual(['TRIANGLES']);
    expect(modes()).toEqual([]);
  });

  it('counts few arcs not at all, and draws them one by one', () => {
    const { fake, layer } = setUp(fewEnds);
    expect(work(fake)).toEqual({ geometry: 0, states: 0, counts: 0, paints: 0 });
    const modes = () =>
      fake.callsOfRender().flatMap(([name, mode]) => (name === 'drawElements' ? [mode] : []));
    expect(modes()).toEqual(['TRIANGLES']);
    fake.turnTo(61);
    expect(modes(), 'while the map moves').toEqual(['TRIANGLES']);
    layer.setHovered(1);
    expect(modes(), 'with casing and line of the arc under the pointer').toHaveLength(3);
    layer.setStates(Uint8Array.of(hidden, plain, plain));
    expect(work(fake)).toEqual({ geometry: 0, states: 1, counts: 0, paints: 0 });
  });

  it('counts again at another resolution', () => {
    const { fake } = setUp();
    fake.setPixelRatio(1);
    expect(work(fake).counts).toBe(1);
  });

  it('answers with what is under a point: selected arcs first, hidden ones never', () => {
    const { layer } = setUp();
    const camera: ScreenCamera = {
      ...({ projection: 'globe', longitude: 74.59, latitude: 42.87, zoom: 2 } as const),
      ...{ x: 640, y: 400, eyeDistance: 1200 },
    };
    const bishkek = { x: 640, y: 400 };
    expect(layer.hits(bishkek, 6, camera).sort()).toEqual([0, 1]);
    expect(layer.hits({ x: 640, y: 500 }, 6, camera)).toEqual([]);
    layer.setStates(statesOf(plain, selected, plain));
    expect(layer.hits({ x: 639, y: 399 }, 6, camera)).toEqual([1, 0]);
    layer.setStates(statesOf(plain, hidden, plain));
    expect(layer.hits(bishkek, 6, camera)).toEqual([0]);
  });
});
