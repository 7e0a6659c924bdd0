import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queuePrograms } from './program-queue';

type QueuedMap = Parameters<typeof queuePrograms>[0];
type Variant = Parameters<QueuedMap['painter']['programCache']['getProgram']>[0];

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A map whose programs compile at once, unless their name is `damaged`. */
function setUp() {
  const compiled: string[] = [];
  const drawn: string[] = [];
  let repaints = 0;
  let projection = 'globe';
  const map = {
    _removed: false,
    triggerRepaint: () => {
      repaints += 1;
    },
    painter: {
      render: () => undefined,
      programCache: {
        getProgram({ name }: Variant) {
          if (name === 'damaged') throw new Error('no such instruction');
          if (!compiled.includes(name)) compiled.push(name);
          return { draw: () => drawn.push(name) };
        },
      },
    },
  };
  const queued = map as unknown as QueuedMap;
  const whenComplete = queuePrograms(queued);
  return {
    map,
    compiled,
    whenComplete,
    repaints: () => repaints,
    project(onto: string): void {
      projection = onto;
    },
    /** Draws a frame that needs these programs, and returns those that drew. */
    frame(...names: string[]): string[] {
      drawn.length = 0;
      (queued.painter.render as () => void)();
      for (const name of names) {
        const variant = { name, projectionShaderVariant: { name: projection }, defines: [] };
        const program = queued.painter.programCache.getProgram(variant as unknown as Variant);
        (program.draw as () => void)();
      }
      return [...drawn];
    },
  };
}

describe('the queue of programs', () => {
  it('compiles one in each task, and then asks for a frame with all of them', () => {
    const { frame, compiled, repaints } = setUp();
    expect(frame('fill', 'line', 'fill')).toEqual([]);
    expect(compiled).toEqual([]);
    vi.advanceTimersToNextTimer();
    expect(compiled).toEqual(['fill']);
    expect(repaints()).toBe(0);
    vi.advanceTimersToNextTimer();
    expect(compiled).toEqual(['fill', 'line']);
    expect(repaints()).toBe(1);
    expect(frame('fill', 'line', 'circle')).toEqual(['fill', 'line']);
  });

  it('calls back once what the frames have lacked is compiled, and frames are complete from then on', () => {
    const { frame, compiled, whenComplete } = setUp();
    const complete = vi.fn(() => expect(compiled).toEqual(['fill', 'line']));
    frame('fill', 'line');
    whenComplete(complete);
    expect(complete).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(complete).toHaveBeenCalledOnce();
    expect(frame('fill', 'line')).toEqual(['fill', 'line']);
  });

  it('leaves what is drawn for the first time afterwards out of one frame, and asks for the next', () => {
    const { frame, compiled, whenComplete, repaints } = setUp();
    frame('fill');
    whenComplete(() => undefined);
    vi.runAllTimers();
    const before = repaints();
    expect(frame('fill', 'circle', 'symbol', 'circle')).toEqual(['fill']);
    expect(repaints()).toBeGreaterThan(before);
    vi.runAllTimers();
    expect(compiled).toEqual(['fill']);
    expect(frame('fill', 'circle', 'symbol')).toEqual(['fill', 'circle']);
    expect(frame('fill', 'circle', 'symbol')).toEqual(['fill', 'circle', 'symbol']);
    const after = repaints();
    frame('fill', 'circle', 'symbol');
    expect(repaints()).toBe(after);
  });

  it('leaves nothing out that has been drawn in another projection', () => {
    const { frame, whenComplete, project } = setUp();
    frame('fill');
    whenComplete(() => undefined);
    vi.runAllTimers();
    project('mercator');
    expect(frame('fill')).toEqual(['fill']);
  });

  it('calls back in a task of its own, though nothing is lacked', () => {
    const { whenComplete } = setUp();
    const complete = vi.fn();
    whenComplete(complete);
    expect(complete).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(complete).toHaveBeenCalledOnce();
  });

  it('leaves it to the next frame to report a program that cannot be compiled', () => {
    const { frame, repaints } = setUp();
    expect(frame('damaged', 'line')).toEqual([]);
    vi.runAllTimers();
    expect(repaints()).toBe(1);
    expect(() => frame('damaged')).toThrow('no such instruction');
  });

  it('compiles nothing for a map that is removed', () => {
    const { frame, map, compiled, whenComplete } = setUp();
    const complete = vi.fn();
    frame('fill');
    whenComplete(complete);
    map._removed = true;
    vi.runAllTimers();
    expect(compiled).toEqual([]);
    expect(complete).not.toHaveBeenCalled();
  });
});
