// @vitest-environment jsdom
import type { MouseEvent } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openOnClick } from './new-windows';

afterEach(() => vi.restoreAllMocks());

/** A click on a link in a frame of somebody else's page. */
function clickInFrame(otherwise: (address: string) => void): void {
  vi.spyOn(window, 'parent', 'get').mockReturnValue({} as Window);
  const currentTarget = document.createElement('a');
  currentTarget.href = 'https://news.example/1';
  const preventDefault = () => {};
  openOnClick(otherwise)({
    button: 0,
    currentTarget,
    preventDefault,
  } as MouseEvent<HTMLAnchorElement>);
}

describe('a link in a frame', () => {
  it('opens a window that cannot reach back', () => {
    const opened = { opener: window };
    vi.spyOn(window, 'open').mockReturnValue(opened as unknown as Window);
    const otherwise = vi.fn();
    clickInFrame(otherwise);
    expect(otherwise).not.toHaveBeenCalled();
    expect(opened.opener).toBeNull();
  });

  it.each([
    ['returns nothing', () => null],
    [
      'throws, as Firefox does',
      () => {
        throw new DOMException('refused', 'InvalidAccessError');
      },
    ],
  ])('goes another way where the sandbox forbids windows and the browser %s', (_, open) => {
    vi.spyOn(window, 'open').mockImplementation(open);
    const otherwise = vi.fn();
    clickInFrame(otherwise);
    expect(otherwise).toHaveBeenCalledWith('https://news.example/1');
  });
});
