/** A part of a page or of a frame, in any engine: finds its elements by what readers see of them. */
import { expect } from '@playwright/test';
import { readMarks } from './accessible-marks';
import type { Pane } from './engine';
import { type Name, PageElement } from './page-element';

export class Part {
  readonly #pane: Pane;
  readonly #selector: string;

  constructor(pane: Pane, selector = '') {
    this.#pane = pane;
    this.#selector = selector;
  }

  #element(kinds: readonly string[], name: Name): PageElement {
    const selectors = kinds.map((kind) => `${this.#selector} ${kind}`);
    return new PageElement(this.#pane, selectors.join(), name);
  }

  button(name: Name): PageElement {
    return this.#element(['button', '[role="button"]', 'summary'], name);
  }

  /** A link outside of drawn maps. */
  link(name: Name): PageElement {
    return this.#element(['a[href]:not(svg *)'], name);
  }

  heading(name: Name): PageElement {
    return this.#element(['h1', 'h2', 'h3'], name);
  }

  /** One of a few options that exclude each other. */
  radio(name: Name): PageElement {
    return this.#element(['input[type="radio"]'], name);
  }

  /** A field of any type. */
  field(name: Name): PageElement {
    return this.#element(['input', 'select', 'textarea', '[role="combobox"]'], name);
  }

  option(name: Name): PageElement {
    return this.#element(['[role="option"]'], name);
  }

  switch(name: Name): PageElement {
    return this.#element(['[role="switch"]'], name);
  }

  cell(name: Name): PageElement {
    return this.#element(['td', 'th'], name);
  }

  columnHead(name: Name): PageElement {
    return this.#element(['thead th'], name);
  }

  /** Waits until the accessibility tree has these elements in this order. Each is given as `role: name`. */
  async expectAccessible(...elements: readonly string[]): Promise<void> {
    // One wait for each: a search of the accessibility tree takes Firefox over a second.
    for (const element of elements) {
      const [role = '', name = ''] = element.split(': ');
      const mark = () => this.#pane.markAccessible(role, name, element);
      await expect.poll(mark, `there is a ${element}`).toBe(true);
    }
    expect(await this.#pane.run(readMarks, null), 'in this order').toEqual(elements);
  }

  item(name: Name): PageElement {
    return this.#element(['li'], name);
  }

  /** A status message or an alert. */
  notice(text: Name): PageElement {
    return this.#element(['[role="status"]', '[role="alert"]', 'output'], text);
  }

  text(text: Name): PageElement {
    return this.#element(['p', 'span', 'li', 'td'], text);
  }
}
