// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ChangeView, defaultView, type View } from '../../core/view/view';
import { useSearchText } from './use-search-text';

let root: Root;
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  root = createRoot(document.createElement('div'));
});
afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A search box whose view follows the address only when the test requests it, as on a slow machine. */
class SlowPage {
  /** The view in the address. */
  view: View = defaultView;
  text = '';
  #setText: ReturnType<typeof useSearchText>[1] = () => {};

  readonly #change: ChangeView = (change) => {
    this.view = change(this.view);
  };

  readonly box = ({ query }: { readonly query: string }) => {
    [this.text, this.#setText] = useSearchText(query, this.#change);
    return null;
  };

  show(): void {
    act(() => root.render(<this.box query={this.view.query} />));
  }

  type(text: string, pause: number): void {
    act(() => this.#setText(text, 'write'));
    act(() => vi.advanceTimersByTime(pause));
  }

  goTo(query: string): void {
    this.view = { ...this.view, query };
    this.show();
  }
}

describe('the text in the search box', () => {
  it('comes into the address when the typing pauses', () => {
    const page = new SlowPage();
    page.show();
    page.type('биш', 100);
    page.type('бишкек', 299);
    expect(page.view.query).toBe('');
    act(() => vi.advanceTimersByTime(1));
    expect(page.view.query).toBe('бишкек');
  });

  it('stays what was typed when the address that it wrote comes back late', () => {
    const page = new SlowPage();
    page.show();
    page.type('бишкек', 300);
    page.type('бишкек москва', 100);
    page.show();
    expect(page.text).toBe('бишкек москва');
    act(() => vi.advanceTimersByTime(200));
    expect(page.view.query).toBe('бишкек москва');
  });

  it('stays where of several addresses only the last comes back', () => {
    const page = new SlowPage();
    page.show();
    page.type('osh', 300);
    page.type('osh m', 300);
    page.type('osh mo', 100);
    page.show();
    expect(page.text).toBe('osh mo');
  });

  it('follows the back button and links, to what was typed before, too', () => {
    const page = new SlowPage();
    page.show();
    page.type('osh', 300);
    page.show();
    page.type('osh m', 300);
    page.show();
    page.goTo('osh');
    expect(page.text).toBe('osh');
    page.type('osh x', 100);
    page.goTo('');
    expect(page.text).toBe('');
    act(() => vi.advanceTimersByTime(1000));
    expect(page.view.query).toBe('');
  });

  it('drops what it wrote if the address already had it', () => {
    const page = new SlowPage();
    page.goTo('osh');
    page.type('osh m', 100);
    page.type('osh', 300);
    page.goTo('almaty');
    page.goTo('osh');
    expect(page.text).toBe('osh');
  });
});
