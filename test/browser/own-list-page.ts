/** Drives the page for a reader's own list. */
import type { Locator } from '@playwright/test';
import { Area } from './area';
import { publishPackage } from './published-package';

export class OwnListPage extends Area {
  /** Chooses a file. */
  async choose(name: string, contents: Buffer): Promise<void> {
    const file = { name, mimeType: 'application/octet-stream', buffer: contents };
    await this.root.locator('input[type="file"]').setInputFiles(file);
  }

  get pasteField(): Locator {
    return this.field('Rows, with the names of the columns in the first');
  }

  /** Pastes into the focused element. */
  async paste(text: string): Promise<void> {
    await this.root.page().keyboard.insertText(text);
  }

  progressBar(name: string): Locator {
    return this.root.getByRole('progressbar', { name });
  }

  /** The field that states what a column contains. */
  column(name: string): Locator {
    return this.combobox(`What the column “${name}” is taken for`);
  }

  /** A cell of a table. */
  cell(text: string | RegExp): Locator {
    return this.root.getByRole('cell', { name: text });
  }

  /** A field of the register, of any type. */
  registerField(label: string): Locator {
    return this.root.getByLabel(label, { exact: true });
  }

  /** See `publishPackage`. */
  publish(content: Uint8Array): Promise<() => void> {
    return publishPackage(this.root.page(), content);
  }

  /** Tries to reload, and stays on the page when the browser asks. Returns the type of the browser's dialog. */
  async tryToLeave(): Promise<string> {
    const page = this.root.page();
    const dialogType = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    await page.evaluate(() => void setTimeout(() => location.reload()));
    return dialogType;
  }
}
