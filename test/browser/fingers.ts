/** Fingers on the screen, as the system reports them: the browser makes its gestures of them. */
import type { CDPSession, Page } from '@playwright/test';
import type { Point } from './live-map';

type Way = readonly [from: Point, to: Point];

/** Steps of a movement. */
const steps = 8;

function at([from, to]: Way, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

export class Fingers {
  readonly #page: Page;
  #session: Promise<CDPSession> | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  async #touch(type: 'Start' | 'Move' | 'End' | 'Cancel', points: readonly Point[]): Promise<void> {
    this.#session ??= this.#page.context().newCDPSession(this.#page);
    const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }));
    await (await this.#session).send('Input.dispatchTouchEvent', {
      type: `touch${type}`,
      touchPoints,
    });
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
}
