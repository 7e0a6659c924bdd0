/** What a test can change about pages or record in them: mostly, it is called before a page is opened. */
import type { Page } from '@playwright/test';
import { Area } from './area';

/** Changes a page like Chrome's translator: replaces each text node with elements that contain the translation. */
function translate(): void {
  const keptTexts = new Set<string>();
  Object.assign(window, { keptTexts });
  const translateIn = (root: Node) => {
    const texts = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const content = text.nodeValue ?? '';
      const parent = text.parentElement;
      if (content.trim() === '' || parent === null) continue;
      if (parent.closest('font, script, style, textarea, svg, title, [translate="no"]')) continue;
      if (Object.keys(text).some((key) => key.startsWith('__react'))) keptTexts.add(content);
      const outer = document.createElement('font');
      outer.appendChild(document.createElement('font')).textContent = content;
      parent.replaceChild(outer, text);
    }
  };
  new MutationObserver(() => translateIn(document)).observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}

export class PreparedPage extends Area {
  protected readonly page: Page;

  constructor(page: Page) {
    super(page.locator(':root'));
    this.page = page;
  }

  /** Makes WebGL contexts unavailable, and pages ask for one. Call it before opening a page. */
  async disableWebGl(): Promise<void> {
    await this.page.addInitScript(() => {
      const { connection } = navigator as { readonly connection?: object };
      Object.defineProperty(connection, 'saveData', { value: false, configurable: true });
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        type: string,
        ...rest: unknown[]
      ) {
        return type.startsWith('webgl') ? null : Reflect.apply(getContext, this, [type, ...rest]);
      } as typeof getContext;
    });
  }

  /** Takes the first WebGL context of a map away as soon as the map has it. Call it before opening a page. */
  async loseFirstWebGlContext(): Promise<void> {
    await this.page.addInitScript(() => {
      let isLost = false;
      const { bufferData } = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.bufferData = function (...parameters: unknown[]) {
        if (!isLost) setTimeout(() => this.getExtension('WEBGL_lose_context')?.loseContext());
        isLost = true;
        Reflect.apply(bufferData, this, parameters);
      };
    });
  }

  /**
   * Focuses and presses a button as soon as it is rendered, like a reader whose slow machine has not loaded the rest.
   * Call it before opening a page.
   */
  async pressOnceRendered(label: string): Promise<void> {
    await this.page.addInitScript((name) => {
      const observer = new MutationObserver(() => {
        const button = document.querySelector<HTMLElement>(`button[aria-label="${name}"]`);
        if (button === null) return;
        observer.disconnect();
        button.focus();
        button.click();
      });
      observer.observe(document, { childList: true, subtree: true });
    }, label);
  }

  /** Makes session storage unavailable, as in a sandboxed frame. Call it before opening a page. */
  async blockStorage(): Promise<void> {
    await this.page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
  }

  /** Translates pages like a browser, also when they change. Call it before opening a page. */
  async translatePages(): Promise<void> {
    await this.page.addInitScript(translate);
  }

  /** Replaced texts whose nodes React still holds, so that it can no longer change or remove them. */
  textsHeldByReact(): Promise<string[]> {
    return this.page.evaluate(() => [
      ...(window as unknown as { keptTexts: Set<string> }).keptTexts,
    ]);
  }

  async allowClipboard(): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }

  /** Makes the browser refuse to copy. Call it before opening a page. */
  async blockClipboard(): Promise<void> {
    await this.page.addInitScript(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: () => Promise.reject(new Error('refused')),
      });
    });
  }

  /** The sum of the layout shifts that `recordLayoutShifts` has recorded. */
  async layoutShift(): Promise<number> {
    const shifts = await this.page.evaluate(
      () => (window as unknown as { shifts: number[] }).shifts,
    );
    return shifts.reduce((sum, shift) => sum + shift, 0);
  }

  /** Call it before opening a page. */
  async recordLayoutShifts(): Promise<void> {
    await this.page.addInitScript(() => {
      const shifts: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
      Object.assign(window, { shifts });
    });
  }

  /** The page's background colours that `recordBackground` has recorded. */
  backgroundColours(): Promise<string[]> {
    return this.page.evaluate(() => [...(window as unknown as { colours: Set<string> }).colours]);
  }

  /** Call it before opening a page. */
  async recordBackground(): Promise<void> {
    await this.page.addInitScript(() => {
      const colours = new Set<string>();
      Object.assign(window, { colours });
      const note = () => {
        if (document.body !== null) colours.add(getComputedStyle(document.body).backgroundColor);
        requestAnimationFrame(note);
      };
      note();
      document.addEventListener('DOMContentLoaded', note);
    });
  }
}
