// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useView } from './use-view';

let root: Root;
let shown: ReturnType<typeof useView> | undefined;

function Page() {
  shown = useView(undefined);
  return null;
}

/** What the page shows, once it does. */
function now() {
  if (shown === undefined) throw new Error('nothing has been rendered');
  return shown;
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  window.history.replaceState(null, '', '/?place=bishkek&years=1990..2000');
  root = createRoot(document.createElement('div'));
  act(() =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <Page />
      </QueryClientProvider>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

it('keeps the selection and the filters as they are while the camera moves', () => {
  const before = now().view;
  const camera = { zoom: 3, latitude: 1, longitude: 2 };
  act(() => now().changeView((view) => ({ ...view, camera })));
  const { view } = now();
  expect(view.camera).toEqual(camera);
  expect(view.selection).toBe(before.selection);
  expect(view.filters).toBe(before.filters);
});

it('replaces what has changed, and only that', () => {
  const before = now().view;
  act(() => now().changeView((view) => ({ ...view, selection: { type: 'none' } })));
  const { view } = now();
  expect(view.selection).toEqual({ type: 'none' });
  expect(view.filters).toBe(before.filters);
});
