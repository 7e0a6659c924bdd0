/** A part of a page as its reader knows it: what is in it is found by the name that one sees or hears. */
import type { Locator } from '@playwright/test';

/** A text has to be the whole name; a pattern may be a part of it. */
export type Name = string | RegExp;

export class Area {
  constructor(
    /** All of it, to be looked at or measured. */
    readonly root: Locator,
  ) {}

  #named(role: Parameters<Locator['getByRole']>[0], name: Name): Locator {
    return this.root.getByRole(role, { name, exact: true });
  }

  button(name: Name): Locator {
    return this.#named('button', name);
  }

  link(name: Name): Locator {
    return this.#named('link', name);
  }

  /** The heading of a part, below the one of the page. */
  heading(name: Name): Locator {
    return this.root.getByRole('heading', { name, exact: true, level: 2 });
  }

  /** A heading of whatever rank. */
  anyHeading(name: Name): Locator {
    return this.#named('heading', name);
  }

  /** All headings of that rank. */
  get headings(): Locator {
    return this.root.getByRole('heading', { level: 2 });
  }

  /** The heading of the page. */
  title(name: Name): Locator {
    return this.root.getByRole('heading', { name, exact: true, level: 1 });
  }

  /** A text, or a part of one. */
  text(text: Name): Locator {
    return this.root.getByText(text);
  }

  picture(name: Name): Locator {
    return this.#named('img', name);
  }

  field(name: Name): Locator {
    return this.#named('textbox', name);
  }

  /** A field or button that offers what to choose. */
  choice(name: Name): Locator {
    return this.#named('combobox', name);
  }

  /** What such a field offers, by the visible text of each. */
  option(name: Name): Locator {
    return this.root.getByRole('option', { name });
  }

  switch(name: Name): Locator {
    return this.#named('switch', name);
  }

  slider(name: Name): Locator {
    return this.#named('slider', name);
  }

  row(name: Name): Locator {
    return this.#named('row', name);
  }

  get rows(): Locator {
    return this.root.getByRole('row');
  }

  get cells(): Locator {
    return this.root.getByRole('cell');
  }

  /** The cell that says what a row is about. */
  get rowHead(): Locator {
    return this.root.getByRole('rowheader');
  }

  get items(): Locator {
    return this.root.getByRole('listitem');
  }

  /** What is told beside what the reader does, such as "Copied". */
  status(text: Name = ''): Locator {
    return this.root.getByRole('status').filter({ hasText: text });
  }

  /** What is told at once: that something went wrong. */
  alert(text: Name = ''): Locator {
    return this.root.getByRole('alert').filter({ hasText: text });
  }

  group(name: Name): Area {
    return new Area(this.#named('group', name));
  }

  region(name: Name): Area {
    return new Area(this.#named('region', name));
  }

  dialog(name: Name): Area {
    return new Area(this.#named('dialog', name));
  }
}

/** What is found in a part that was found before. */
export function within(part: Locator): Area {
  return new Area(part);
}
