/** The atlas as its reader sees it: panel, filters, list, map, and the page about the data. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Area, type Name } from './area';
import { Fingers } from './fingers';
import type { Point } from './live-map';
import { NumbersPage } from './numbers-page';
import { Reader } from './reader';

/** The panel: what is selected, or all relationships. */
class Panel extends Area {
  /**
   * A relationship that the panel lists, by its visible name: the last one, because an editor's
   * choice may list it further up, too.
   */
  relationship(name: string): Locator {
    const details = '((Sister cities|Agreement|Contact) ·|(Suspended|Ended|Expired) )';
    return this.button(new RegExp(`^${name} ?${details}`)).last();
  }

  /** The relationships that an editor's choice at the top of the panel lists. */
  editorsChoice(title: string): Locator {
    const heading = this.root.page().getByRole('heading', { name: title, exact: true, level: 2 });
    return this.root.locator('section').filter({ has: heading }).getByRole('listitem');
  }

  /** A link to an article, by a part of its headline. */
  articleLink(headline: Name): Locator {
    return this.root.getByRole('link', { name: headline });
  }

  /** A link to an address, at whichever passage of it. */
  linkTo(address: string): Locator {
    return this.root.locator(`a[href^="${address}"]`);
  }

  /** The events of a dossier, each with its sources. */
  get events(): Locator {
    return this.root.getByRole('listitem').filter({ has: this.root.page().locator('h4') });
  }

  /** The rows of the strip that shows a dossier's events over time. */
  get eventsOverTime(): Locator {
    return this.root.getByRole('figure', { name: 'Events over time' }).getByRole('listitem');
  }

  get searchField(): Locator {
    return this.combobox('Search');
  }

  /** The places that the search has found. */
  get foundPlaces(): Locator {
    return this.root.getByRole('group', { name: 'Places' }).getByRole('option');
  }

  /** All that the search, or another field, has found. */
  get searchResults(): Locator {
    return this.root.getByRole('option');
  }

  /** Links, citations and files of what is shown. */
  get keep(): Area {
    return this.group('Keep and cite');
  }

  /** Where a finger takes hold of it, on a phone, and a point of what it holds. */
  async grips(): Promise<{ head: Point; content: Point }> {
    const box = await this.root.boundingBox();
    if (box === null) throw new Error('the panel is not in sight');
    const x = box.x + box.width / 2;
    return { head: { x, y: box.y + 14 }, content: { x, y: box.y + box.height - 40 } };
  }

  /** On a phone. */
  async height(): Promise<number> {
    return (await this.root.boundingBox())?.height ?? 0;
  }
}

/** The bar of filters under the map. */
class Filters extends Area {
  topic(name: string): Locator {
    return this.button(new RegExp(`^${name}`));
  }

  async toggleTopic(name: string): Promise<void> {
    if (!(await this.topic(name).isVisible())) await this.button(/\d more$/).click();
    await this.topic(name).click();
  }

  async typeYears(from: number, to: number): Promise<void> {
    for (const [label, year] of [
      ['From year', from],
      ['To year', to],
    ] as const) {
      await this.field(label).fill(String(year));
      await this.field(label).press('Enter');
    }
  }

  /** The list of what changed in a year. */
  changes(year: number): Area {
    return this.region(`What changed in ${year}`);
  }

  /** The chips of the filters that are on. */
  get activeFilters(): Locator {
    return this.root.getByRole('list', { name: 'Active filters' }).getByRole('listitem');
  }

  /** Takes the window between the years and moves it by its own width. */
  async dragYearsByTheirWidth(): Promise<void> {
    const { mouse } = this.root.page();
    const box = await this.slider('Both years together').boundingBox();
    if (box === null) throw new Error('the window is not in sight');
    const [x, y] = [box.x + box.width / 2, box.y + 8];
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + box.width / 2, y, { steps: 3 });
    await mouse.move(x + box.width, y, { steps: 3 });
    await mouse.up();
  }

  /** Moves the pointer over the place of a year on the timeline. */
  async pointAtYear(year: number): Promise<void> {
    const handle = this.slider('From year');
    const [first, last] = await Promise.all(
      ['min', 'max'].map(async (name) => Number(await handle.getAttribute(name))),
    );
    const row = await this.slider('Both years together').locator('..').boundingBox();
    if (row === null || first === undefined || last === undefined) throw new Error('no timeline');
    const x = row.x + (row.width * (year - first)) / (last - first);
    await this.root.page().mouse.move(x, row.y + 2);
  }

  /** What the bar says of the result. */
  async result(): Promise<string> {
    return (await this.root.getByRole('status').textContent()) ?? '';
  }
}

/** The list in the place of the map. */
class List extends Area {
  column(name: string): Locator {
    return this.root.getByRole('columnheader', { name });
  }

  /** The row of a relationship, by its visible name. */
  rowOf(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** The row of what is selected. */
  get current(): Locator {
    return this.root.locator('[aria-current]');
  }

  /** The names of all rows, met by scrolling: a long list keeps only the rows in sight in the page. */
  async names(): Promise<string[]> {
    const names = '[data-index] button';
    await this.root.locator(names).first().waitFor();
    return this.root.evaluate(async (scroller, selector) => {
      const met = new Set<string>();
      for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight) {
        scroller.scrollTop = top;
        // The first frame tells the list that it was scrolled, the second shows its rows.
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
        for (const name of scroller.querySelectorAll(selector)) met.add(name.textContent);
      }
      return [...met];
    }, names);
  }

  /** By how much it is wider than its room. */
  overflow(): Promise<number> {
    return this.root.evaluate((element) => element.scrollWidth - element.clientWidth);
  }
}

/** The page about the data. */
class About extends Area {
  /** The numbers that the page gives of the whole, by the word after each: `relationships`, `events` … */
  async totals(): Promise<Record<string, number>> {
    const size = (await this.text(/\d+ publishers$/).textContent()) ?? '';
    const counted = size.matchAll(/([\d,]+) (\w+)/g);
    return Object.fromEntries(
      [...counted].map(([, count = '', what = '']) => [what, Number(count.replaceAll(',', ''))]),
    );
  }

  /** The numbers of a chart, by the label of their row, with all of its rows. */
  async chart(title: string): Promise<Map<string, number>> {
    const table = this.root.getByRole('table', { name: title });
    const rows = table.getByRole('row').filter({ has: this.root.page().getByRole('rowheader') });
    await expect(rows.first()).toBeAttached();
    const cells = await rows.evaluateAll((elements) =>
      elements.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)),
    );
    return new Map(
      cells.map(([label = '', ...counts]) => [
        label,
        counts.reduce((sum, count) => sum + Number(count?.replaceAll(',', '')), 0),
      ]),
    );
  }

  /** Shows the rows that the charts leave out at first. */
  async showAllRows(): Promise<void> {
    const more = this.button(/^Show all \d+$/);
    while ((await more.count()) > 0) await more.first().click();
  }

  /** The files that one can take, by their addresses. */
  async files(): Promise<string[]> {
    const links = this.link(/\.(csv|json|geojson|graphml|parquet)$/);
    return links.evaluateAll((elements) =>
      elements.map((element) => (element as HTMLAnchorElement).href),
    );
  }

  overflow(): Promise<number> {
    return this.root
      .locator('section')
      .first()
      .evaluate((element) => element.scrollWidth - element.clientWidth);
  }
}

/** The page on which one adds or corrects a relationship. */
class Contribution extends Area {
  task(name: Name): Locator {
    return this.root.getByRole('radio', { name });
  }

  topic(name: string): Locator {
    return this.root.getByRole('checkbox', { name, exact: true });
  }

  /** What the checks say, and what of a field the reader is told beside it. */
  message(text: string): Locator {
    return this.root.getByText(text);
  }

  /** The text of a record to copy, by its path. */
  record(path: string): Locator {
    return this.root.locator('textarea[readonly]').and(this.root.getByLabel(path, { exact: true }));
  }
}

/** The page that takes in a reader's own list. */
class OwnList extends Area {
  /** Chooses a file, as from a disk. */
  async choose(name: string, contents: Buffer): Promise<void> {
    const file = { name, mimeType: 'application/octet-stream', buffer: contents };
    await this.root.locator('input[type="file"]').setInputFiles(file);
  }

  get pasteField(): Locator {
    return this.field('Rows, with the names of the columns in the first');
  }

  /** Pastes into what has the focus. */
  async paste(text: string): Promise<void> {
    await this.root.page().keyboard.insertText(text);
  }

  /** What a column is taken for. */
  column(name: string): Locator {
    return this.combobox(`What the column “${name}” is taken for`);
  }

  /** What a table of the page says. */
  cell(text: string | RegExp): Locator {
    return this.root.getByRole('cell', { name: text });
  }

  /** A field of a register, whatever its type. */
  registerField(label: string): Locator {
    return this.root.getByLabel(label, { exact: true });
  }

  /** Tries to load the page anew and stays: what the browser asks meanwhile. */
  async tryToLeave(): Promise<string> {
    const page = this.root.page();
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    await page.evaluate(() => void setTimeout(() => location.reload()));
    return asked;
  }
}

/** How far a place may move, in CSS pixels, when the live map takes the place of the drawn one. */
export const maxShift = 6;
/** In all parts of the globe that is seen when the map opens on one of them. */
const measuredPlaces = ['osh', 'bishkek', 'moscow', 'beijing'];

export class AtlasPage extends Reader {
  readonly panel: Panel;
  readonly filters: Filters;
  readonly list: List;
  /** The articles of what is shown, as a table in the place of the list. */
  readonly articles: Area;
  readonly about: About;
  /** The page of anniversaries, terms and suspensions. */
  readonly calendar: Area;
  readonly contribution: Contribution;
  readonly ownList: OwnList;
  readonly numbers: NumbersPage;

  constructor(page: Page) {
    super(page);
    this.panel = new Panel(page.getByRole('complementary'));
    this.filters = new Filters(page.getByRole('region', { name: 'Filters', exact: true }));
    this.list = new List(page.getByRole('region', { name: 'Relationships that pass the filters' }));
    this.articles = this.region('Articles that document these relationships');
    this.contribution = new Contribution(
      page.getByRole('main', {
        name: /^(Add or correct|Добавить или исправить|Қосу немесе түзету|添加或更正)$/,
      }),
    );
    this.ownList = new OwnList(page.getByRole('main', { name: /^(Your own list|Свой список)$/ }));
    this.numbers = new NumbersPage(
      page.getByRole('main', { name: /^(In numbers|В цифрах|数字一览)$/ }),
    );
    this.calendar = new Area(page.getByRole('main', { name: 'Anniversaries', exact: true }));
    this.about = new About(page.getByRole('main', { name: /^(About the data|О данных)$/ }));
  }

  /** Opens the home page at an address. */
  async open(address = ''): Promise<void> {
    await this.visit(address);
    await expect(this.panel.headings.first()).toBeVisible();
  }

  /** Goes to another address of the open page, as the back button does, without loading it again. */
  async navigateTo(address: string): Promise<void> {
    await this.page.evaluate((search) => {
      history.pushState(null, '', `${location.pathname}${search}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address);
  }

  /** Selects a relationship in the panel. */
  async selectRelationship(name: string): Promise<void> {
    await this.panel.relationship(name).click();
  }

  /** Opens a page until the live map has come up: how far places moved then at most, and all else. */
  async takeOver(path: string): Promise<{ shift: number; jumps: number }> {
    await this.recordLayoutShifts();
    const release = await this.delivery.hold('atlas');
    await this.visit(path);
    const drawn = await Promise.all(measuredPlaces.map((place) => this.drawnMap.pointOf(place)));
    release();
    await this.map.waitUntilStill();
    await expect(this.prerendered).toHaveCount(0);
    const live = await Promise.all(measuredPlaces.map((place) => this.map.positionOf(place)));
    const shifts = live.map(({ x, y }, index) =>
      Math.hypot(x - (drawn[index]?.x ?? Number.NaN), y - (drawn[index]?.y ?? Number.NaN)),
    );
    return { shift: Math.max(...shifts), jumps: await this.layoutShift() };
  }

  /** Swipes with a finger across something, by so many pixels to the right. */
  async swipe(target: Locator, across: number): Promise<void> {
    const box = await target.boundingBox();
    if (box === null) throw new Error('it is not in sight');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await new Fingers(this.page).move([
      [
        { x, y },
        { x: x + across, y },
      ],
    ]);
  }

  /** Notes from now on what is clicked, whoever stops it on its way. */
  async countClicks(): Promise<() => Promise<number>> {
    await this.page.evaluate(() => {
      Object.assign(window, { clicks: 0 });
      const count = () => {
        (window as unknown as { clicks: number }).clicks += 1;
      };
      addEventListener('click', count, { capture: true });
    });
    return () => this.page.evaluate(() => (window as unknown as { clicks: number }).clicks);
  }

  /** How far the panel's content is scrolled. */
  panelScroll(): Promise<number> {
    return this.panel.root.locator('> .overflow-y-auto').evaluate(({ scrollTop }) => scrollTop);
  }

  /** What a story says aloud of its step. */
  get storyAnnouncement(): Locator {
    return this.page.locator('[data-story-step] output');
  }

  /** What a printer gets, sheet by sheet. */
  get printSheets(): Locator {
    return this.page.locator('.print-sheet');
  }

  /** What a printer gets. */
  get printSheet(): Area {
    return new Area(this.page.locator('.print-sheet'));
  }

  /** The map that it has. */
  get printedMap(): Locator {
    return this.printSheet.root.locator('img');
  }

  /** What screen readers were told last. */
  get announcement(): Locator {
    return this.page.locator('[data-announcer]');
  }

  /** Stops the clock of the page at a time, from where tests move it. Before a page is opened. */
  async startClockAt(time: Date): Promise<void> {
    await this.page.clock.install({ time });
  }

  async stopClockAt(time: Date): Promise<void> {
    await this.page.clock.pauseAt(time);
  }

  async advanceClock(milliseconds: number): Promise<void> {
    await this.page.clock.runFor(milliseconds);
  }
}
