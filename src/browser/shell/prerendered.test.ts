// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onceReleased } from './prerendered';

function press(isPressed: boolean): void {
  document.querySelector('.f')?.toggleAttribute('data-pressed', isPressed);
}

describe('the take-over of the drawn map', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = '<div id="prerendered"><div class="f"></div></div>';
  });

  it('begins at once while nothing is pressed', () => {
    const begin = vi.fn();
    onceReleased(begin);
    expect(begin).toHaveBeenCalledOnce();
  });

  it.each(['pointerup', 'pointercancel'])('waits for the click after a press: %s', (end) => {
    const begin = vi.fn();
    press(true);
    onceReleased(begin);
    window.dispatchEvent(new Event(end));
    expect(begin).not.toHaveBeenCalled();
    vi.runAllTimers();
    window.dispatchEvent(new Event(end));
    vi.runAllTimers();
    expect(begin).toHaveBeenCalledOnce();
  });

  it('does not begin after it was cancelled', () => {
    const begin = vi.fn();
    press(true);
    onceReleased(begin)();
    window.dispatchEvent(new Event('pointerup'));
    vi.runAllTimers();
    expect(begin).not.toHaveBeenCalled();
  });
});
