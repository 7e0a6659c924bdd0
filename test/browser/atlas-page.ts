/** Drives the atlas as a reader would: panel, filters, list, map, and the pages that are read. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Area, type Name } from './area';
import { Filters } from './filters';
import { Fingers } from './fingers';
import type { Point } from './live-map';
import { NumbersPage } from './numbers-page';
import { OwnListPage } from './own-list-page';
import { passSecondsUntil } from './page-clock';
import { Panel } from './panel';
import { Reader } from './reader';
import { waitUntilVisible } from './wait-until-visible';

/** The list that is shown instead of the map. */
class List extends Area {
  column(name: string): Locator {
    return this.root.getByRole('columnheader', { name });
  }

  /** The row of a relationship, by its visible name. */
  rowOf(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** The row of the selection. */
  get current(): Locator {
    return this.root.locator('[aria-current]');
  }

  /** The names of all rows. Scrolls to collect them, because only visible rows are in the page. */
  async names(): Promise<string[]> {
    const names = '[data-index] button';
    await this.root.locator(names).first().waitFor();
    return this.root.evaluate(async (scroller, selector) => {
      const { top: upper, bottom: lower } = scroller.getBoundingClientRect();
      const isCovered = (y: number) =>
        [...scroller.querySelectorAll('[data-index]')].some((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return top < y + 20 && bottom > y - 20;
        });
      const found = new Set<string>();
      for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight) {
        scroller.scrollTop = top;
        // The list renders its rows after it has handled the scroll event, on a busy machine many frames later.
        do await new Promise(requestAnimationFrame);
        while (!isCovered(upper + 100) || !isCovered(lower - 100));
        for (const name of scroller.querySelectorAll(selector)) found.add(name.textContent);
      }
      return [...found];
    }, names);
  }

  /** The horizontal overflow in pixels. */
  overflow(): Promise<number> {
    return this.root.evaluate((element) => element.scrollWidth - element.clientWidth);
  }
}

/** The page about the data. */
class About extends Area {
  /** The page's totals, by the word after each number: `relationships`, `events` … */
  async totals(): Promise<Record<string, number>> {
    const size = (await this.text(/\d+ publishers$/).textContent()) ?? '';
    const counted = size.matchAll(/([\d,]+) (\w+)/g);
    return Object.fromEntries(
      [...counted].map(([, count = '', what = '']) => [what, Number(count.replaceAll(',', ''))]),
    );
  }

  /** The numbers in all rows of a chart, by row label. */
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

  /** Shows the rows of the charts that are hidden at first. */
  async showAllRows(): Promise<void> {
    const more = this.button(/^Show all \d+$/);
    while ((await more.count()) > 0) await more.first().click();
  }

  /** The addresses of the downloads. */
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

/** The page for adding or correcting a relationship. */
class Contribution extends Area {
  task(name: Name): Locator {
    return this.root.getByRole('radio', { name });
  }

  topic(name: string): Locator {
    return this.root.getByRole('checkbox', { name, exact: true });
  }

  /** A message of the checks or beside a field. */
  message(text: string): Locator {
    return this.root.getByText(text);
  }

  /** The text of a record, by the record's path. */
  record(path: string): Locator {
    return this.root.locator('textarea[readonly]').and(this.root.getByLabel(path, { exact: true }));
  }
}

/** The maximum distance by which a place may move when the live map replaces the drawn one, in CSS pixels. */
export const maxShift = 1;
/** Places in different parts of the initially visible globe. */
const measuredPlaces = ['osh', 'bishkek', 'moscow', 'beijing'];

export class AtlasPage extends Reader {
  readonly panel: Panel;
  readonly filters: Filters;
  readonly list: List;
  /** The table of the articles, which can be shown instead of the list. */
  readonly articles: Area;
  readonly about: About;
  /** The page of anniversaries, terms and suspensions. */
  readonly calendar: Area;
  readonly contribution: Contribution;
  readonly ownList: OwnListPage;
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
    this.ownList = new OwnListPage(
      page.getByRole('main', { name: /^(Your own list|Свой список)$/ }),
    );
    this.numbers = new NumbersPage(
      page.getByRole('main', { name: /^(In numbers|В цифрах|数字一览)$/ }),
    );
    this.calendar = new Area(page.getByRole('main', { name: 'Anniversaries', exact: true }));
    this.about = new About(page.getByRole('main', { name: /^(About the data|О данных)$/ }));
  }

  /** Opens the home page at an address. */
  async open(address = ''): Promise<void> {
    await this.visit(address);
    await waitUntilVisible(this.panel.headings.first());
  }

  /** Goes to another address within the open page, like the back button, without loading the page again. */
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

  /** Opens a page and waits for the live map. Returns the maximum shift of the places, and the page's layout shift. */
  async takeOver(
    path: string,
    places: readonly string[] = measuredPlaces,
  ): Promise<{ shift: number; jumps: number }> {
    await this.recordLayoutShifts();
    const release = await this.delivery.hold('atlas');
    await this.visit(path);
    const drawn = await Promise.all(places.map((place) => this.drawnMap.pointOf(place)));
    release();
    await this.map.waitUntilStill();
    await expect(this.prerendered).toHaveCount(0);
    const live = await Promise.all(places.map((place) => this.map.positionOf(place)));
    const shifts = live.map(({ x, y }, index) =>
      Math.hypot(x - (drawn[index]?.x ?? Number.NaN), y - (drawn[index]?.y ?? Number.NaN)),
    );
    return { shift: Math.max(...shifts), jumps: await this.layoutShift() };
  }

  /** Clicks a point at the moment at which the page's own map stops answering. */
  async clickOnceInert(point: Point): Promise<void> {
    await this.prerendered.evaluate((page, { x, y }) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        const at = { bubbles: true, clientX: x, clientY: y };
        document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent('click', at));
      }).observe(page, { attributeFilter: ['inert'] });
    }, point);
  }

  /** Swipes across an element, by a number of pixels to the right. */
  async swipe(target: Locator, across: number): Promise<void> {
    const box = await target.boundingBox();
    if (box === null) throw new Error('the target is not visible');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await new Fingers(this.page).move([
      [
        { x, y },
        { x: x + across, y },
      ],
    ]);
  }

  /** Counts clicks from now on, including those whose propagation is stopped. The returned function gives the number. */
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

  /** The scroll position of the panel's content. */
  panelScroll(): Promise<number> {
    return this.panel.root.locator('> .overflow-y-auto').evaluate(({ scrollTop }) => scrollTop);
  }

  /** The announcement of a story's step to screen readers. */
  get storyAnnouncement(): Locator {
    return this.page.locator('[data-story-step] output');
  }

  /** The sheets to print. */
  get printSheets(): Locator {
    return this.page.locator('.print-sheet');
  }

  /** The sheet to print. */
  get printSheet(): Area {
    return new Area(this.page.locator('.print-sheet'));
  }

  /** The map on the sheet to print. */
  get printedMap(): Locator {
    return this.printSheet.root.locator('img');
  }

  /** The latest announcement to screen readers. */
  get announcement(): Locator {
    return this.page.locator('[data-announcer]');
  }

  /** Replaces the page's clock with one that starts at a time. Call it before opening a page. */
  async startClockAt(time: Date): Promise<void> {
    await this.page.clock.install({ time });
  }

  async stopClockAt(time: Date): Promise<void> {
    await this.page.clock.pauseAt(time);
  }

  async advanceClock(milliseconds: number): Promise<void> {
    await this.page.clock.runFor(milliseconds);
  }

  /** See `passSecondsUntil`. */
  async passSecondsUntil(isReached: () => Promise<boolean>): Promise<void> {
    await passSecondsUntil(this.page, isReached);
  }
}
