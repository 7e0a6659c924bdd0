// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allMessages } from '../../core/i18n/all-messages';
import { atlasOf, event } from '../../core/view/atlas.fixture';
import { atlasQuery } from '../query/queries';
import { useShown } from './use-shown';

// Test files share their modules, and the test of languages needs that one with other messages.
vi.mock('./use-language', () => ({
  useLanguage: (loaded: unknown) => ({ loaded, missing: null }),
}));

const english = { language: 'en', messages: allMessages.en } as const;
const camera = { zoom: 3, latitude: 1, longitude: 2 };

let root: Root;
let shown: ReturnType<typeof useShown> | undefined;

function Page() {
  shown = useShown(english);
  return null;
}

/** What the page shows, once it does. */
function now() {
  if (shown?.scene === undefined) throw new Error('nothing is shown');
  return { ...shown, scene: shown.scene };
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  window.history.replaceState(null, '', '/?place=bishkek&years=1990..2000');
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(
    atlasQuery.queryKey,
    atlasOf({ 'bishkek--moscow': [event('sister-city-agreement', '1997')] }),
  );
  root = createRoot(document.createElement('div'));
  act(() =>
    root.render(
      <QueryClientProvider client={client}>
        <Page />
      </QueryClientProvider>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

it('keeps the selection, the filters and the scene as they are while the camera moves', () => {
  const before = now();
  expect(before.scene.pairs).toHaveLength(1);
  act(() => before.changeView((view) => ({ ...view, camera })));
  const { view, scene } = now();
  expect(view.camera).toEqual(camera);
  expect(view.selection).toBe(before.view.selection);
  expect(view.filters).toBe(before.view.filters);
  expect(scene).toBe(before.scene);
});

it('replaces what has changed, and only that', () => {
  const before = now();
  act(() => before.changeView((view) => ({ ...view, selection: { type: 'none' } })));
  const { view, scene } = now();
  expect(view.selection).toEqual({ type: 'none' });
  expect(view.filters).toBe(before.view.filters);
  expect(scene).not.toBe(before.scene);
});

it('composes another scene for other filters', () => {
  const before = now();
  const years = { from: 1990, to: 1995 };
  act(() => before.changeView((view) => ({ ...view, filters: { ...view.filters, years } })));
  expect(now().scene.pairs).toEqual([]);
});
