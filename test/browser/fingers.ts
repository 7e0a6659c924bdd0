/** Fingers and pens on the screen, as the system reports them: the browser makes its gestures of them. */
import type { CDPSession, Page } from '@playwright/test';
import type { Point } from './live-map';

type Way = readonly [from: Point, to: Point];

/** Steps of a movement. */
const steps = 8;
/** In milliseconds; for browsers, a long press lasts half a second. */
const longPress = 700;

function at([from, to]: Way, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

export class Fingers {
  readonly #page: Page;
  #session: Promise<CDPSession> | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  async #send(...command: Parameters<CDPSession['send']>): Promise<void> {
    this.#session ??= this.#page.context().newCDPSession(this.#page);
    const session = await this.#session;
    await session.send(...command);
  }

  async #touch(type: 'Start' | 'Move' | 'End' | 'Cancel', points: readonly Point[]): Promise<void> {
    const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }));
    await this.#send('Input.dispatchTouchEvent', { type: `touch${type}`, touchPoints });
  }

  /** A finger, or two, go their ways side by side; `isTakenAway`: the system takes them at the end. */
  async move(ways: readonly Way[], isTakenAway = false): Promise<void> {
    await this.#touch(
      'Start',
      ways.map(([from]) => from),
    );
    for (let step = 1; step <= steps; step += 1) {
      await this.#touch(
        'Move',
        ways.map((way) => at(way, step / steps)),
      );
    }
    await this.#touch(isTakenAway ? 'Cancel' : 'End', []);
  }

  /** Two fingers on both sides of a point move apart, to twice their distance. */
  async spread({ x, y }: Point): Promise<void> {
    const way = (side: number): Way => [
      { x: x + side * 30, y },
      { x: x + side * 60, y },
    ];
    await this.move([way(-1), way(1)]);
  }

  async tap(point: Point): Promise<void> {
    await Promise.all([this.#touch('Start', [point]), this.#touch('End', [])]);
  }

  /** Sends both taps at once: on a busy machine, the second would come too late after an answer to the first. */
  async tapTwice(point: Point): Promise<void> {
    await Promise.all([this.tap(point), this.tap(point)]);
  }

  /** A long press. */
  async rest(point: Point): Promise<void> {
    await this.#touch('Start', [point]);
    await this.#page.waitForTimeout(longPress);
    await this.#touch('End', []);
  }

  /** A touch that the system cancels. */
  async cancel(point: Point): Promise<void> {
    await this.#touch('Start', [point]);
    await this.#touch('Cancel', []);
  }

  /** A pen hovers over a point. */
  async hoverPen(point: Point): Promise<void> {
    await this.#pen('mouseMoved', point);
  }

  async tapPen(point: Point): Promise<void> {
    await this.#pen('mousePressed', point);
    await this.#pen('mouseReleased', point);
  }

  async #pen(type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', point: Point): Promise<void> {
    const button = type === 'mouseMoved' ? 'none' : 'left';
    const clickCount = type === 'mouseMoved' ? 0 : 1;
    const pointerType = 'pen';
    await this.#send('Input.dispatchMouseEvent', {
      ...{ type, ...point, button, clickCount, pointerType },
    });
  }
}
