/**
 * Measures when a page becomes interactive: taps a place on its map every quarter of a second from the first paint,
 * through the browser's protocol, until a tap opens the card or the page of that place. A busy page reports its first
 * paint late; so the first tap comes when an earlier load of the same page had painted. If this load has not, the tap
 * hits what nobody can see, and the caller measures again with a later first tap.
 */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { openPage, type Screen, siteFrame } from './slow-page';

const pause = 250;
/** The longest time of tapping from the first paint, in milliseconds. */
const maxTapping = 15_000;
/** The longest time for the response to the last tap, in milliseconds. */
const responseTimeout = 5_000;

export interface Answers {
  /** Milliseconds from navigation to the tap that had an effect; `null` if none had. */
  readonly answers: number | null;
  /** The number of taps before it, since the first paint. */
  readonly lost: number;
  /** Whether the first tap came before the first paint: then the rest says nothing. */
  readonly isEarly: boolean;
}

/** When to tap, in milliseconds from the first paint. */
export type Taps = 'until answered' | { readonly onceAt: number };

export interface Tapped {
  readonly id: string;
  readonly position: readonly [longitude: number, latitude: number];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The position of a place on the live map, and on the drawn one under it, in the page's window. */
export async function findPlace(
  browser: Browser,
  address: string,
  site: string,
  screen: Screen,
  { position }: Tapped,
): Promise<Point> {
  const { context, page } = await openPage(browser, screen, false);
  try {
    await page.goto(address);
    const frame = await siteFrame(page, site);
    const map = frame.locator('[data-atlas-map]');
    await frame.locator('#prerendered').waitFor({ state: 'detached', timeout: 60_000 });
    const point = await map.evaluate((element, at) => {
      type MapElement = Element & { atlasMap: { project(at: unknown): Point | null } };
      return (element as unknown as MapElement).atlasMap.project(at);
    }, position);
    if (point === null) throw new Error(`the place to tap is not visible on ${address}`);
    const owner = frame === page.mainFrame() ? null : await frame.frameElement();
    const box = (await owner?.boundingBox()) ?? { x: 0, y: 0 };
    return { x: box.x + point.x, y: box.y + point.y };
  } finally {
    await context.close();
  }
}

/** Runs in the site's document: reports its first paint, and the tap that opened the place. */
function listenIn({ site, id }: { readonly site: string; readonly id: string }): void {
  type Teller = Window & {
    tellPaint?: (sinceEpoch: number) => void;
    tellAnswer?: (sinceNavigation: number, sinceEpoch: number) => void;
    tellEarly?: () => void;
    navigation?: EventTarget;
  };
  const teller = window as Teller;
  if (!location.href.startsWith(site)) return;
  const before = location.href;
  const leads = (address: string) =>
    address !== before && (address.includes(`place=${id}`) || address.includes(`/place/${id}/`));
  const tellAnswer = (time: number) => teller.tellAnswer?.(time, performance.timeOrigin + time);
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-contentful-paint') {
        teller.tellPaint?.(performance.timeOrigin + startTime);
      }
    }
  }).observe({ type: 'paint', buffered: true });
  let tap: number | null = null;
  const note = ({ timeStamp, target, isTrusted }: Event) => {
    // The page itself repeats a click that came before its script.
    if (isTrusted) {
      if (tap === null && performance.getEntriesByName('first-contentful-paint').length === 0) {
        teller.tellEarly?.();
      }
      tap = timeStamp;
    }
    // In a frame, links open in a new tab.
    const href = target instanceof Element && target.closest('a')?.getAttribute('href');
    if (typeof href === 'string' && leads(new URL(href, before).href)) tellAnswer(tap ?? timeStamp);
  };
  addEventListener('click', note, true);
  teller.navigation?.addEventListener('navigate', (event) => {
    const { url } = (event as Event & { destination: { url: string } }).destination;
    if (tap !== null && leads(url)) tellAnswer(tap);
  });
}

/** Resolves with the moment at which the site's document is requested, in milliseconds since the epoch. */
function navigationTo(site: string, session: CDPSession): Promise<number> {
  return new Promise((resolve) => {
    session.on('Network.requestWillBeSent', ({ type, request, wallTime }) => {
      if (type === 'Document' && request.url.startsWith(site)) resolve(1000 * wallTime);
    });
  });
}

async function tapper(page: Page, { x, y }: Point, hasTouch: boolean) {
  const session = await page.context().newCDPSession(page);
  // Not awaited: a busy page acknowledges events late.
  const send = (method: 'Input.dispatchTouchEvent' | 'Input.dispatchMouseEvent', event: object) =>
    void session.send(method, event as never).catch(() => {});
  return () => {
    if (hasTouch) {
      send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      return;
    }
    const button = { x, y, button: 'left', clickCount: 1 };
    send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
    send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
  };
}

/** Opens an address, whose first paint is expected at a time, and taps a place, which is at `point`. */
export async function measureAnswers(
  browser: Browser,
  address: string,
  site: string,
  screen: Screen,
  { id }: Tapped,
  point: Point,
  firstPaint: number,
  taps: Taps = 'until answered',
): Promise<Answers> {
  const { context, page } = await openPage(browser, screen);
  try {
    let paintedAt = Number.POSITIVE_INFINITY;
    const painted = new Promise<void>((resolve) => {
      const tell = (sinceEpoch: number) => {
        // Of the first page: a tap that opens another place's page is lost, too.
        paintedAt = Math.min(paintedAt, sinceEpoch);
        resolve();
      };
      void page.exposeFunction('tellPaint', tell);
    });
    let answered: { readonly sinceNavigation: number; readonly sinceEpoch: number } | null = null;
    const answer = new Promise<void>((resolve) => {
      const tell = (sinceNavigation: number, sinceEpoch: number) => {
        answered ??= { sinceNavigation, sinceEpoch };
        resolve();
      };
      void page.exposeFunction('tellAnswer', tell);
    });
    let isEarly = false;
    const early = new Promise<void>((resolve) => {
      void page.exposeFunction('tellEarly', () => {
        isEarly = true;
        resolve();
      });
    });
    await page.addInitScript(listenIn, { site, id });
    const tap = await tapper(page, point, screen.hasTouch);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const navigation = navigationTo(site, session);
    await page.goto(address, { waitUntil: 'commit' });
    const times: number[] = [];
    const tapOnce = () => {
      times.push(Date.now());
      tap();
    };
    const wait = (milliseconds: number) =>
      Promise.race([
        ...[answer, early],
        new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
      ]);
    if (taps === 'until answered') {
      await wait((await navigation) + firstPaint - Date.now());
      const end = Date.now() + maxTapping;
      while (answered === null && !isEarly && Date.now() < end) {
        tapOnce();
        await wait(pause);
      }
    } else {
      await painted;
      await wait(taps.onceAt);
      tapOnce();
    }
    await wait(responseTimeout);
    // The response is reported with a delay; taps after it are for what is open already.
    const { sinceNavigation, sinceEpoch } = answered ?? {
      sinceNavigation: null,
      sinceEpoch: Number.POSITIVE_INFINITY,
    };
    const isLost = (time: number) => time >= paintedAt && time < sinceEpoch - pause / 2;
    const lost = times.filter(isLost).length;
    return { answers: sinceNavigation, lost, isEarly };
  } finally {
    await context.close();
  }
}
