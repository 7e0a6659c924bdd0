/** Drives the embed dialog. */
import { expect, type Page } from '@playwright/test';
import { Area } from './area';

export class EmbedDialog extends Area {
  readonly #page: Page;

  constructor(page: Page) {
    super(page.getByRole('dialog', { name: 'Embed this map' }));
    this.#page = page;
  }

  /** The embed in the preview. */
  get preview(): Area {
    return new Area(this.root.locator('iframe').contentFrame().locator('html'));
  }

  /** Whether the embed in the preview has the focus. */
  previewHasFocus(): Promise<boolean> {
    return this.#page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
  }

  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Embed', exact: true }).first().click();
    await expect(this.root).toBeVisible();
  }

  async choose(option: string, value: string): Promise<void> {
    await this.root
      .getByRole('radiogroup', { name: option })
      .getByRole('radio', { name: value })
      .click();
  }

  async chooseLanguage(name: string): Promise<void> {
    await this.root.getByRole('combobox', { name: 'Language' }).selectOption(name);
  }

  /** Selects the embed's place by typing its name. */
  async choosePlace(name: string): Promise<void> {
    await this.root.getByRole('combobox', { name: 'City or organisation' }).fill(name);
    await this.root.getByRole('option', { name }).first().click();
  }

  async snippet(title: 'Plain frame' | 'Script'): Promise<string> {
    return this.root.getByRole('textbox', { name: title, exact: true }).inputValue();
  }

  /** Presses a button and returns the clipboard's text. */
  async copied(button: string): Promise<string> {
    const copy = this.root.getByRole('button', { name: button });
    await copy.click();
    await expect(this.root.getByText('Copied')).toBeVisible();
    return this.#page.evaluate(() => navigator.clipboard.readText());
  }

  /** The attributes of the first element of a type, in a page that contains the snippet. */
  async attributesIn(snippet: string, element: string): Promise<Record<string, string>> {
    // In a page without a policy, because the site's own forbids the inline style of a snippet.
    const host = await this.#page.context().newPage();
    const attributes = await host.evaluate(
      ([html, name]) => {
        const pasted = new DOMParser().parseFromString(html, 'text/html').querySelector(name);
        return [...(pasted?.attributes ?? [])].map(({ name, value }) => [name, value]);
      },
      [snippet, element] as const,
    );
    await host.close();
    return Object.fromEntries(attributes);
  }
}
