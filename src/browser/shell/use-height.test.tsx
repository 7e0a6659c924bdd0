// @vitest-environment jsdom
import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useHeight } from './use-height';

let offsetHeight = 0;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(() => offsetHeight);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function Measured({ name, isSteady }: { readonly name: string; readonly isSteady?: boolean }) {
  const [ref, height] = useHeight(isSteady);
  return (
    <div key={name} ref={ref} title={String(height)}>
      {name}
    </div>
  );
}

/** The heights of an element and of one that replaces it, before an observer has reported any. */
function heights(of: (name: string) => ReactElement): (string | undefined)[] {
  const page = document.createElement('div');
  const root = createRoot(page);
  return [['bar', 120] as const, ['card', 80] as const].map(([name, height]) => {
    offsetHeight = height;
    act(() => root.render(of(name)));
    return page.querySelector('div')?.title;
  });
}

it('is measured at once, also of an element that replaces another', () => {
  expect(heights((name) => <Measured name={name} />)).toEqual(['120', '80']);
});

it('stays until the observer reports another, if it is steady', () => {
  expect(heights((name) => <Measured name={name} isSteady />)).toEqual(['120', '120']);
});
