/** Drives the atlas as a reader would; the only file of the browser tests that knows the page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Locator, type Page } from '@playwright/test';
import { middleBetween, positionOf } from './fixed-records';

type Point = { readonly x: number; readonly y: number };

type MapCamera = {
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
};

/** What the map's element offers to scripts; see `src/browser/app/map-pane.tsx`. */
interface MapElement extends HTMLElement {
  readonly atlasMap: {
    project(position: readonly [number, number]): Point | null;
    placesInView(): readonly (Point & { readonly id: string })[];
    getCamera(): MapCamera;
    setCamera(camera: MapCamera): void;
    on(name: 'hover', listener: (target: { type: string; id: string } | null) => void): () => void;
  } | null;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export class AtlasPage {
  /** Errors that nothing in the page caught. */
  readonly pageErrors: string[] = [];

  constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.pageErrors.push(error.message));
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Relationships' });
  }

  get filters(): Locator {
    return this.page.getByRole('region', { name: 'Filters', exact: true });
  }

  /** The element that carries the map for scripts. */
  get map(): Locator {
    return this.page.getByRole('main').locator('[data-atlas-map]');
  }

  get list(): Locator {
    return this.page.getByRole('region', { name: 'Relationships that pass the filters' });
  }

  heading(name: string): Locator {
    return this.panel.getByRole('heading', { name, exact: true, level: 2 });
  }

  /**
   * A relationship that the panel lists, by its visible name: the last one, because an editor's
   * choice may list it further up, too.
   */
  relationship(name: string): Locator {
    return this.panel
      .getByRole('button', {
        name: new RegExp(`^${name} ?(Sister cities|Agreement|Contact) ·`),
      })
      .last();
  }

  /** The relationships that an editor's choice at the top of the panel lists. */
  opening(title: string): Locator {
    const heading = this.page.getByRole('heading', { name: title, exact: true, level: 2 });
    return this.panel.locator('section').filter({ has: heading }).getByRole('listitem');
  }

  collection(title: string): Locator {
    return this.panel.getByRole('button', { name: title, exact: true });
  }

  /** The page about the data. */
  get about(): Locator {
    return this.page.getByRole('main', { name: 'About the data' });
  }

  /** The numbers that the page gives of the whole, by the word after each: `relationships`, `events` … */
  async totals(): Promise<Record<string, number>> {
    const size = (await this.about.getByText(/\d+ publishers$/).textContent()) ?? '';
    const counted = size.matchAll(/([\d,]+) (\w+)/g);
    return Object.fromEntries(
      [...counted].map(([, count = '', what = '']) => [what, Number(count.replaceAll(',', ''))]),
    );
  }

  /** The numbers of a chart on that page, by the label of their row. */
  async chart(title: string): Promise<Map<string, number>> {
    const table = this.about.getByRole('table', { name: title });
    const rows = table.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
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

  articleLink(headline: string): Locator {
    return this.panel.getByRole('link', { name: headline });
  }

  /** A link of the panel to an address, at whichever passage of it. */
  linkTo(address: string): Locator {
    return this.panel.locator(`a[href^="${address}"]`);
  }

  /** The rows of the strip that shows a dossier's events over time. */
  get eventsOverTime(): Locator {
    return this.panel.getByRole('figure', { name: 'Events over time' }).getByRole('listitem');
  }

  async open(address = ''): Promise<void> {
    await this.page.goto(`./${address}`);
    await expect(this.panel.getByRole('heading', { level: 2 }).first()).toBeVisible();
  }

  /** Goes to another address of the open page, as the back button does, without loading it again. */
  async follow(address: string): Promise<void> {
    await this.page.evaluate((search) => {
      history.pushState(null, '', `${location.pathname}${search}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address);
  }

  /** Waits until the map has drawn and stopped moving. */
  async mapIsStill(): Promise<void> {
    await expect(this.page.getByRole('group', { name: 'Map controls' })).toBeVisible();
    let before = '';
    await expect
      .poll(async () => {
        const now = JSON.stringify(
          await this.map.evaluate((element) => (element as MapElement).atlasMap?.getCamera()),
        );
        const isStill = now === before;
        before = now;
        return isStill && now !== undefined;
      })
      .toBe(true);
  }

  /** Where a place is in the window. Fails where it lies behind the globe. */
  async positionOf(place: string): Promise<Point> {
    const point = await this.pointOf(positionOf(place));
    if (point === null) throw new Error(`${place} is not in sight`);
    return point;
  }

  /** Where a longitude and latitude is in the window; `null` behind the globe. */
  async pointOf(position: readonly [number, number]): Promise<Point | null> {
    const point = await this.map.evaluate(
      (element, at) => (element as MapElement).atlasMap?.project(at),
      position,
    );
    if (point === undefined) throw new Error('there is no map');
    return point;
  }

  async lookAt(camera: MapCamera): Promise<void> {
    await this.map.evaluate(
      (element, to) => (element as MapElement).atlasMap?.setCamera(to),
      camera,
    );
  }

  /** Moves the mouse to a point of the map; the id of the pair whose arc answers, or `null`. */
  async pairUnder({ x, y }: Point): Promise<string | null> {
    await this.map.evaluate((element) => {
      if (element.dataset.hovered !== undefined) return;
      element.dataset.hovered = '';
      (element as MapElement).atlasMap?.on('hover', (target) => {
        element.dataset.hovered = target?.type === 'pair' ? target.id : '';
      });
    });
    await this.page.mouse.move(x, y);
    const pair = await this.map.evaluate(async (element) => {
      // The map answers in the frame after the pointer's move.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return element.dataset.hovered;
    });
    return pair === undefined || pair === '' ? null : pair;
  }

  async clickPlaceOnMap(place: string): Promise<void> {
    await this.mapIsStill();
    const { x, y } = await this.positionOf(place);
    await this.page.mouse.click(x, y);
  }

  /** Clicks an arc in its middle; on the flat map arcs bulge. */
  async clickArcOnGlobe(from: string, to: string): Promise<void> {
    await this.mapIsStill();
    const point = await this.pointOf(middleBetween(from, to));
    if (point === null) throw new Error('the arc is not in sight');
    await this.page.mouse.click(point.x, point.y);
  }

  async hoverPlaceOnMap(place: string): Promise<void> {
    await this.mapIsStill();
    const { x, y } = await this.positionOf(place);
    await this.page.mouse.move(x - 3, y - 3);
    await this.page.mouse.move(x, y);
  }

  async clickEmptySea(): Promise<void> {
    await this.mapIsStill();
    await this.page.mouse.click(1300, 260);
  }

  async selectRelationship(name: string): Promise<void> {
    await this.relationship(name).click();
  }

  async toggleTopic(name: string): Promise<void> {
    const more = this.filters.getByRole('button', { name: /more$/ });
    const chip = this.filters.getByRole('button', { name: new RegExp(`^${name}`) });
    if (!(await chip.isVisible())) await more.click();
    await chip.click();
  }

  async typeYears(from: number, to: number): Promise<void> {
    for (const [label, year] of [
      ['From year', from],
      ['To year', to],
    ] as const) {
      const field = this.filters.getByRole('textbox', { name: label });
      await field.fill(String(year));
      await field.press('Enter');
    }
  }

  /** A handle of the timeline, or the window between its handles. */
  yearSlider(name: string): Locator {
    return this.filters.getByRole('slider', { name, exact: true });
  }

  /** The list of what changed in a year. */
  changes(year: number): Locator {
    return this.filters.getByRole('region', { name: `What changed in ${year}` });
  }

  get searchField(): Locator {
    return this.panel.getByRole('combobox', { name: 'Search', exact: true });
  }

  /** What a field has found, by the visible text of each. */
  finding(name: string | RegExp): Locator {
    return this.panel.getByRole('option', { name });
  }

  /** Presses a button of the panel without a mouse. */
  async pressInPanel(name: string): Promise<void> {
    await this.panel.getByRole('button', { name, exact: true }).press('Enter');
  }

  /** What screen readers were told last. */
  get announcement(): Locator {
    return this.page.locator('[data-announcer]');
  }

  /** The place of the map that the keyboard is on. */
  get walkedPlace(): Locator {
    return this.page.locator('[role="listbox"][aria-activedescendant^="walk-"] [data-active]');
  }

  async positionOfWalkedPlace(): Promise<Point> {
    const id = await this.walkedPlace.getAttribute('id');
    const point = await this.map.evaluate(
      (element, walked) =>
        (element as MapElement).atlasMap
          ?.placesInView()
          .find((place) => `walk-${place.id}` === walked),
      id,
    );
    if (point === undefined) throw new Error(`${id} is not in view`);
    return point;
  }

  /** Presses Tab until something has the focus, as somebody does who sees where it is. */
  async tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 200; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${target}`);
  }

  async focusIsOnThePage(): Promise<boolean> {
    return this.page.evaluate(
      () => document.activeElement !== null && document.activeElement !== document.body,
    );
  }

  /** Checks that nothing lies over the middle of what has the focus. */
  async focusIsInSight(): Promise<void> {
    const covering = await this.page.evaluate(() => {
      const focused = document.activeElement;
      const box = focused?.getClientRects()[0];
      if (focused === null || box === undefined) return 'nothing has the focus';
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const isInSight = top !== null && (focused.contains(top) || top.contains(focused));
      return isInSight ? null : (top?.outerHTML.slice(0, 200) ?? 'outside of the window');
    });
    expect(covering).toBeNull();
  }

  async result(): Promise<string> {
    return (await this.filters.getByRole('status').textContent()) ?? '';
  }

  /** The query part of the address, decoded. */
  address(): string {
    return decodeURIComponent(new URL(this.page.url()).search);
  }

  /** Fails where axe-core finds something, be the system light or dark. */
  async expectAccessibleInBothThemes(): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme });
      expect(await this.accessibilityViolations(), colorScheme).toEqual([]);
    }
  }

  /** What axe-core finds against WCAG 2.2 AA and its own best practices. */
  async accessibilityViolations(): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axe);
    return this.page.evaluate(async () => {
      type Result = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] };
      const { axe: scanner } = window as unknown as {
        axe: { run(): Promise<{ violations: Result[] }> };
      };
      const { violations } = await scanner.run();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
      );
    });
  }
}
