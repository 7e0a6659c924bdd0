/** A part of a page. Its elements are found like a reader finds them: by their visible or accessible names. */
import type { Locator } from '@playwright/test';

/** A text must match the whole name; a pattern may match a part of it. */
export type Name = string | RegExp;

export class Area {
  constructor(
    /** The element of the whole part, for inspection or measurement. */
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

  /** A heading of any level. */
  anyHeading(name: Name): Locator {
    return this.#named('heading', name);
  }

  /** All headings of level 2. */
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

  /** A combobox: a field or button that opens a list of options. */
  combobox(name: Name): Locator {
    return this.#named('combobox', name);
  }

  /** An option of a combobox, by its visible text. */
  option(name: Name): Locator {
    return this.root.getByRole('option', { name });
  }

  /** One of a few options that exclude each other. */
  radio(name: Name): Locator {
    return this.#named('radio', name);
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

  /** The head of a row. */
  get rowHead(): Locator {
    return this.root.getByRole('rowheader');
  }

  get items(): Locator {
    return this.root.getByRole('listitem');
  }

  /** A status message, such as "Copied". */
  status(text: Name = ''): Locator {
    return this.root.getByRole('status').filter({ hasText: text });
  }

  /** An alert: something went wrong. */
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

/** A located element as an area. */
export function within(part: Locator): Area {
  return new Area(part);
}
