// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NumberInput } from './number-input';

let root: Root;
let page: HTMLElement;
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  page = document.createElement('div');
  document.body.append(page);
  root = createRoot(page);
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
});

function show(value: number, onCommit: (value: number | null) => void): HTMLInputElement {
  act(() =>
    root.render(
      <NumberInput label="Year" value={value} min={1900} max={2030} width="" onCommit={onCommit} />,
    ),
  );
  const input = page.querySelector<HTMLInputElement>('[aria-label="Year"]');
  if (input === null) throw new Error('no field');
  return input;
}

function type(input: HTMLInputElement, text: string): void {
  act(() => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    set?.call(input, text);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

it('what is typed in a field of numbers stays when the value that it gave before comes back late', () => {
  const committed: (number | null)[] = [];
  const input = show(2000, (value) => committed.push(value));
  act(() => input.focus());
  type(input, '2010');
  act(() => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  expect(committed).toEqual([2010]);
  type(input, '201');
  show(2010, (value) => committed.push(value));
  expect(input.value).toBe('201');
  type(input, '2015');
  act(() => input.blur());
  expect(committed).toEqual([2010, 2015]);
});
