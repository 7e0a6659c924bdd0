/** An element on a page, found as a reader finds it: by its kind and its name. */
import { expect } from '@playwright/test';
import type { Pane } from './engine';

/** A text must match the whole name; a pattern may match a part of it. */
export type Name = string | RegExp;

interface Query {
  /** Elements of the kind. */
  readonly selector: string;
  /** The source of a pattern that the name must match. */
  readonly pattern: string;
}

/** Runs in the page. Returns the first visible element of the kind with the name. */
function find({ selector, pattern }: Query): Element | null {
  const isNamed = new RegExp(pattern, 'u');
  const textOf = (element: Element | null | undefined) => element?.textContent ?? null;
  const nameOf = (element: Element) => {
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = ids.map((id) => textOf(document.getElementById(id)) ?? '').join(' ');
    const name =
      element.getAttribute('aria-label') ??
      (labels === '' ? textOf((element as HTMLInputElement).labels?.[0]) : labels) ??
      (textOf(element) || element.getAttribute('title'));
    return (name ?? '').replace(/\s+/g, ' ').trim();
  };
  const isExposed = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('[aria-hidden="true"], [inert]') === null;
  const all = [...document.querySelectorAll(selector)];
  return all.find((element) => isExposed(element) && isNamed.test(nameOf(element))) ?? null;
}

/** Inlines the source of `find` into a script, because functions of this file do not exist in the page. */
function withFind<R>(body: (element: Element | null, detail: string) => R) {
  return new Function(
    'query',
    `const element = (${find})(query); return (${body})(element, query.detail);`,
  ) as (query: Query & { detail?: string }) => R;
}

const exists = withFind((element) => element !== null);
const textOf = withFind((element) => element?.textContent ?? '');
const fieldValue = withFind((element) => (element as HTMLInputElement | null)?.value ?? '');
const hasFocus = withFind((element) => element !== null && element === document.activeElement);
const boxOf = withFind((element) => JSON.stringify(element?.getBoundingClientRect() ?? null));
const selectAll = withFind((element) => {
  (element as HTMLInputElement | null)?.focus();
  (element as HTMLInputElement | null)?.select();
});
const attributeOf = withFind((element, name) => element?.getAttribute(name) ?? null);

export class PageElement {
  readonly #pane: Pane;
  readonly #query: Query;

  constructor(pane: Pane, selector: string, name: Name) {
    this.#pane = pane;
    const pattern =
      typeof name === 'string' ? `^${name.replace(/[\^$.*+?()[\]{}|/]/g, '\\$&')}$` : name.source;
    this.#query = { selector, pattern };
  }

  /** Whether it is visible now. */
  isVisible(): Promise<boolean> {
    return this.#pane.run(exists, this.#query);
  }

  /** Waits until it is visible. */
  async expectVisible(): Promise<void> {
    await expect.poll(() => this.isVisible(), this.#described('is visible')).toBe(true);
  }

  /** Waits until it is not visible. */
  async expectHidden(): Promise<void> {
    await expect.poll(() => this.isVisible(), this.#described('is gone')).toBe(false);
  }

  /** Waits until it has the focus. */
  async expectFocused(): Promise<void> {
    await expect.poll(() => this.hasFocus(), this.#described('has the focus')).toBe(true);
  }

  /** Selects a field's text, so that typing replaces it. */
  async selectAll(): Promise<void> {
    await this.expectVisible();
    await this.#pane.run(selectAll, this.#query);
  }

  /** Clicks it as soon as it has stopped moving. */
  async click(): Promise<void> {
    await this.expectVisible();
    let before = '';
    await expect
      .poll(async () => {
        const now = await this.#pane.run(boxOf, this.#query);
        const isStill = now === before;
        before = now;
        return isStill;
      }, this.#described('has stopped moving'))
      .toBe(true);
    await this.#pane.click(find, this.#query);
  }

  /** Waits until its text matches. */
  async expectText(text: RegExp): Promise<void> {
    await expect
      .poll(() => this.#pane.run(textOf, this.#query), this.#described('has the text'))
      .toMatch(text);
  }

  /** Waits until the field has this value. */
  async expectValue(text: string): Promise<void> {
    await expect
      .poll(() => this.#pane.run(fieldValue, this.#query), this.#described('has the value'))
      .toBe(text);
  }

  hasFocus(): Promise<boolean> {
    return this.#pane.run(hasFocus, this.#query);
  }

  async attribute(name: string): Promise<string | null> {
    await this.expectVisible();
    return this.#pane.run(attributeOf, { ...this.#query, detail: name });
  }

  #described(what: string): string {
    return `${this.#query.selector} ${this.#query.pattern} ${what}`;
  }
}
