// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../../core/domain/language';
import { loadMessages } from '../../core/i18n/load-messages';
import { loadLanguage, useLanguage } from './use-language';

vi.mock('../../core/i18n/load-messages');

/** Languages whose messages do not load. */
const lost = new Set<Language>();
let root: Root;
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(console, 'error').mockReturnValue();
  // Nor can the site be reached, so that a second failure reloads nothing.
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  vi.mocked(loadMessages).mockImplementation(async (language) => {
    if (lost.has(language)) throw new TypeError('Failed to fetch');
    return {} as Awaited<ReturnType<typeof loadMessages>>;
  });
  root = createRoot(document.createElement('div'));
});
afterEach(() => {
  act(() => root.unmount());
  lost.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A page opened with `lang=…`. */
async function openPage(named: Language) {
  let shown: ReturnType<typeof useLanguage> | undefined;
  const initial = await loadLanguage(named);
  const Page = ({ language }: { readonly language: Language }) => {
    shown = useLanguage(initial, language);
    return null;
  };
  const choose = (language: Language) => act(async () => root.render(<Page language={language} />));
  await choose(named);
  return {
    choose,
    read: () => [shown?.loaded.language, shown?.missing?.language],
    of: () => shown,
  };
}

describe('the language of the document', () => {
  it('is set, but not again where it is right already', async () => {
    document.documentElement.lang = 'zh';
    const changes = vi.fn();
    const observer = new MutationObserver(changes);
    observer.observe(document.documentElement, { attributes: true });
    const page = await openPage('zh');
    expect(changes).not.toHaveBeenCalled();
    await page.choose('ru');
    expect(document.documentElement.lang).toBe('ru');
    observer.disconnect();
  });
});

describe('a language that does not load', () => {
  it('leaves the page in the language of the prerendered page', async () => {
    lost.add('ru');
    const page = await openPage('ru');
    expect(page.read()).toEqual(['en', 'ru']);
  });

  it('leaves the page in the previous language, and is requested again when it is chosen again', async () => {
    lost.add('ru');
    const page = await openPage('zh');
    await page.choose('ru');
    await vi.waitFor(() => expect(page.read()).toEqual(['zh', 'ru']));
    await page.choose('zh');
    expect(page.read()).toEqual(['zh', undefined]);
    lost.clear();
    await page.choose('ru');
    expect(page.read()).toEqual(['ru', undefined]);
  });

  it('is requested again when the network is back', async () => {
    lost.add('ru');
    const page = await openPage('ru');
    lost.clear();
    await act(async () => void window.dispatchEvent(new Event('online')));
    expect(page.read()).toEqual(['ru', undefined]);
  });

  it('is requested again on request', async () => {
    lost.add('ru');
    const page = await openPage('ru');
    lost.clear();
    await act(async () => page.of()?.missing?.retry());
    expect(page.read()).toEqual(['ru', undefined]);
  });
});
