/** Steps by wheel or trackpad: one per gesture, and only where there is nothing left to scroll. */

/** The relevant part of a wheel event. */
export interface WheelTurn {
  readonly deltaX: number;
  readonly deltaY: number;
  /** 0 if the deltas are in pixels; else they are in lines or pages. */
  readonly deltaMode: number;
  /** In milliseconds. */
  readonly timeStamp: number;
  /** Browsers set it for a pinch on a trackpad. */
  readonly ctrlKey: boolean;
}

/** The minimum pause between two gestures, in milliseconds; a trackpad's momentum sends events more often. */
const rest = 250;
/** Shorter movements, in pixels, are unintentional. */
const minPixels = 40;
const pixelsOfLine = 40;

/**
 * Returns a function that takes the events in order, and returns whether it has consumed each. `canScroll` is
 * whether the text can scroll further in a direction: then the whole gesture scrolls the text. `go` moves by a
 * number of steps, and returns whether there was one.
 */
export function createWheelSteps(
  canScroll: (down: boolean) => boolean,
  go: (by: number) => boolean,
): (turn: WheelTurn) => boolean {
  let last = Number.NEGATIVE_INFINITY;
  let moved = 0;
  /** What the gesture acts on, once known. */
  let owner: 'text' | 'story' | null = null;
  return ({ deltaX, deltaY, deltaMode, timeStamp, ctrlKey }) => {
    if (timeStamp - last > rest) {
      moved = 0;
      owner = null;
    }
    last = timeStamp;
    if (ctrlKey || Math.abs(deltaX) > Math.abs(deltaY) || deltaY === 0) return false;
    if (owner !== null) return owner === 'story';
    if (canScroll(deltaY > 0)) {
      owner = 'text';
      return false;
    }
    moved += deltaMode === 0 ? deltaY : deltaY * pixelsOfLine;
    if (Math.abs(moved) < minPixels) return false;
    owner = go(Math.sign(moved)) ? 'story' : 'text';
    return owner === 'story';
  };
}
