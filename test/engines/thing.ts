/** An element on a page, found like its reader finds it: by its kind and its name. */
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

/** Runs in the page: the first visible element of a kind with a name. */
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
  const isInSight = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('[aria-hidden="true"], [inert]') === null;
  const all = [...document.querySelectorAll(selector)];
  return all.find((element) => isInSight(element) && isNamed.test(nameOf(element))) ?? null;
}

/** Inlines the source of `find` into a script, because functions of this file do not exist in the page. */
function withFind<R>(body: (element: Element | null, detail: string) => R) {
  return new Function(
    'query',
    `const element = (${find})(query); return (${body})(element, query.detail);`,
  ) as (query: Query & { detail?: string }) => R;
}

const isThere = withFind((element) => element !== null);
const textOf = withFind((element) => element?.textContent ?? '');
const heldBy = withFind((element) => (element as HTMLInputElement | null)?.value ?? '');
const hasFocus = withFind((element) => element !== null && element === document.activeElement);
const placeOf = withFind((element) => JSON.stringify(element?.getBoundingClientRect() ?? null));
const selectAll = withFind((element) => {
  (element as HTMLInputElement | null)?.focus();
  (element as HTMLInputElement | null)?.select();
});
const attributeOf = withFind((element, name) => element?.getAttribute(name) ?? null);

export class Thing {
  readonly #pane: Pane;
  readonly #query: Query;

  constructor(pane: Pane, selector: string, name: Name) {
    this.#pane = pane;
    const pattern =
      typeof name === 'string' ? `^${name.replace(/[\^$.*+?()[\]{}|/]/g, '\\$&')}$` : name.source;
    this.#query = { selector, pattern };
  }

  /** Whether it is visible now. */
  isThere(): Promise<boolean> {
    return this.#pane.run(isThere, this.#query);
  }

  /** Waits until it is visible. */
  async isSeen(): Promise<void> {
    await expect.poll(() => this.isThere(), this.#says('is seen')).toBe(true);
  }

  /** Waits until it is not. */
  async isGone(): Promise<void> {
    await expect.poll(() => this.isThere(), this.#says('is gone')).toBe(false);
  }

  /** Waits until it has the focus. */
  async isFocused(): Promise<void> {
    await expect.poll(() => this.hasFocus(), this.#says('has the focus')).toBe(true);
  }

  /** Selects a field's text, so that typing replaces it. */
  async selectAll(): Promise<void> {
    await this.isSeen();
    await this.#pane.run(selectAll, this.#query);
  }

  /** Clicks it as soon as it has stopped moving. */
  async click(): Promise<void> {
    await this.isSeen();
    let before = '';
    await expect
      .poll(async () => {
        const now = await this.#pane.run(placeOf, this.#query);
        const isStill = now === before;
        before = now;
        return isStill;
      }, this.#says('stands still'))
      .toBe(true);
    await this.#pane.click(find, this.#query);
  }

  /** Waits until its text matches. */
  async says(text: RegExp): Promise<void> {
    await expect
      .poll(() => this.#pane.run(textOf, this.#query), this.#says('has its text'))
      .toMatch(text);
  }

  /** Waits until a field has a text as its value. */
  async holds(text: string): Promise<void> {
    await expect
      .poll(() => this.#pane.run(heldBy, this.#query), this.#says('holds a text'))
      .toBe(text);
  }

  hasFocus(): Promise<boolean> {
    return this.#pane.run(hasFocus, this.#query);
  }

  async attribute(name: string): Promise<string | null> {
    await this.isSeen();
    return this.#pane.run(attributeOf, { ...this.#query, detail: name });
  }

  #says(what: string): string {
    return `${this.#query.selector} ${this.#query.pattern} ${what}`;
  }
}
