// @vitest-environment jsdom
import type { MouseEvent } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openOnClick } from './new-windows';

afterEach(() => vi.restoreAllMocks());

/** A click on a link in a frame on a host page. */
function clickInFrame(otherwise: (address: string) => void): Promise<void> {
  vi.spyOn(window, 'parent', 'get').mockReturnValue({} as Window);
  const currentTarget = document.createElement('a');
  currentTarget.href = 'https://news.example/1';
  const preventDefault = () => {};
  return openOnClick(otherwise)({
    button: 0,
    currentTarget,
    preventDefault,
  } as MouseEvent<HTMLAnchorElement>);
}

describe('a link in a frame', () => {
  it('opens a window that cannot reach back', async () => {
    const opened = { opener: window };
    vi.spyOn(window, 'open').mockReturnValue(opened as unknown as Window);
    const otherwise = vi.fn();
    await clickInFrame(otherwise);
    expect(otherwise).not.toHaveBeenCalled();
    expect(opened.opener).toBeNull();
  });

  it('has opened where nothing is returned, but the page is left', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null);
    const otherwise = vi.fn();
    const clicked = clickInFrame(otherwise);
    window.dispatchEvent(new Event('blur'));
    await clicked;
    expect(otherwise).not.toHaveBeenCalled();
  });

  it.each([
    ['returns nothing', () => null],
    [
      'throws, as Firefox does',
      () => {
        throw new DOMException('refused', 'InvalidAccessError');
      },
    ],
  ])('goes another way where the sandbox forbids windows and the browser %s', async (_, open) => {
    vi.spyOn(window, 'open').mockImplementation(open);
    const otherwise = vi.fn();
    await clickInFrame(otherwise);
    expect(otherwise).toHaveBeenCalledWith('https://news.example/1');
  });
});
