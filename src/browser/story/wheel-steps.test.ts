import { describe, expect, it } from 'vitest';
import { createWheelSteps, type WheelTurn } from './wheel-steps';

/** A story of three steps at the second; with `scrolls: 'down'`, its text can scroll further down. */
function storyAt2(scrolls: 'nowhere' | 'down' = 'nowhere') {
  let step = 2;
  let text = scrolls;
  const turn = createWheelSteps(
    (down) => down && text === 'down',
    (by) => {
      if (step + by < 1 || step + by > 3) return false;
      step += by;
      return true;
    },
  );
  let time = 0;
  const wheel = (deltaY: number, after: number, more: Partial<WheelTurn> = {}) => {
    time += after;
    const plain = { deltaX: 0, deltaY, deltaMode: 0, timeStamp: time, ctrlKey: false };
    return turn({ ...plain, ...more });
  };
  return {
    wheel,
    step: () => step,
    reachEnd: () => {
      text = 'nowhere';
    },
  };
}

describe('the wheel', () => {
  it('moves one step a gesture, however long it runs out', () => {
    const { wheel, step } = storyAt2();
    expect(wheel(100, 1000)).toBe(true);
    for (let event = 0; event < 50; event += 1) expect(wheel(30, 20)).toBe(true);
    expect(step()).toBe(3);
  });

  it('moves back as well, and on with the next gesture', () => {
    const { wheel, step } = storyAt2();
    wheel(-100, 1000);
    expect(step()).toBe(1);
    wheel(100, 300);
    wheel(100, 300);
    expect(step()).toBe(3);
  });

  it('leaves the page to scroll where there is no further step', () => {
    const { wheel, step } = storyAt2();
    wheel(100, 1000);
    expect(wheel(100, 300)).toBe(false);
    expect(step()).toBe(3);
  });

  it('scrolls a text that goes on, and moves with a gesture of its own', () => {
    const { wheel, step, reachEnd } = storyAt2('down');
    expect(wheel(100, 1000)).toBe(false);
    reachEnd();
    expect(wheel(100, 20)).toBe(false);
    expect(step()).toBe(2);
    expect(wheel(100, 300)).toBe(true);
    expect(step()).toBe(3);
  });

  it('is no accident of a hand, nor a zoom, nor a move aside', () => {
    const { wheel, step } = storyAt2();
    wheel(10, 1000);
    wheel(10, 20);
    wheel(100, 1000, { ctrlKey: true });
    wheel(50, 1000, { deltaX: 90 });
    expect(step()).toBe(2);
    wheel(3, 1000, { deltaMode: 1 });
    expect(step()).toBe(3);
  });
});
