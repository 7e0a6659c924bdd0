// @vitest-environment jsdom
import { act, createRef } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { heightOfDetent, Sheet } from './sheet';

describe('the sheet of a small screen', () => {
  it('shows its head at the least', () => {
    expect(heightOfDetent('peek', 700)).toBe(144);
  });

  it.each([200, 256, 320, 844])(
    'leaves more than half of a screen %i pixels high to the map',
    (height) => {
      expect(heightOfDetent('half', height)).toBeLessThan(height / 2);
    },
  );
});

describe('the sheet under fingers', () => {
  let root: Root;
  let page: HTMLElement;
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    vi.stubGlobal('innerHeight', 844);
    Element.prototype.setPointerCapture = () => {};
    page = document.createElement('div');
    document.body.append(page);
    root = createRoot(page);
  });
  afterEach(() => {
    act(() => root.unmount());
    page.remove();
    vi.unstubAllGlobals();
  });

  function setUp() {
    const onDetentChange = vi.fn();
    act(() =>
      root.render(
        <Sheet
          label="Panel"
          labels={{ expand: 'Enlarge', collapse: 'Make smaller' }}
          detent="half"
          onDetentChange={onDetentChange}
          contentRef={createRef()}
          head={<h1>Atlas</h1>}
        >
          <p>Content</p>
        </Sheet>,
      ),
    );
    const finger = (type: string, pointerId: number, clientY: number) =>
      act(() => {
        const event = new PointerEvent(type, { bubbles: true, pointerId, clientY });
        page.querySelector('h1')?.dispatchEvent(event);
      });
    const height = () => Number.parseFloat(page.querySelector('aside')?.style.height ?? '');
    return { onDetentChange, finger, height };
  }

  it('keeps its share of a screen that turns', () => {
    const { height } = setUp();
    expect(height()).toBe(heightOfDetent('half', 844));
    vi.stubGlobal('innerHeight', 390);
    act(() => void window.dispatchEvent(new Event('resize')));
    expect(height()).toBe(heightOfDetent('half', 390));
    vi.stubGlobal('innerHeight', 844);
    act(() => void window.dispatchEvent(new Event('resize')));
  });

  it('goes with the finger, and rests at the height that is nearest', () => {
    const { onDetentChange, finger, height } = setUp();
    finger('pointerdown', 1, 500);
    finger('pointermove', 1, 200);
    expect(height()).toBe(688);
    finger('pointerup', 1, 200);
    expect(onDetentChange.mock.calls).toEqual([['full']]);
  });

  it('follows one finger, whatever a second one does', () => {
    const { onDetentChange, finger, height } = setUp();
    finger('pointerdown', 1, 500);
    finger('pointermove', 1, 450);
    finger('pointerdown', 2, 480);
    finger('pointermove', 2, 200);
    finger('pointerup', 2, 200);
    expect(height()).toBe(438);
    expect(onDetentChange).not.toHaveBeenCalled();
    finger('pointermove', 1, 200);
    expect(height()).toBe(688);
  });

  it('is as before when the system takes the finger away', () => {
    const { onDetentChange, finger, height } = setUp();
    finger('pointerdown', 1, 500);
    finger('pointermove', 1, 200);
    finger('pointercancel', 1, 200);
    expect(height()).toBe(388);
    expect(onDetentChange).not.toHaveBeenCalled();
  });
});
