/** Steps by the wheel or two fingers: one a gesture, and only where there is nothing left to scroll. */

/** What of a wheel event counts. */
export interface WheelTurn {
  readonly deltaX: number;
  readonly deltaY: number;
  /** 0 where the deltas are pixels; else they are lines or pages. */
  readonly deltaMode: number;
  /** In milliseconds. */
  readonly timeStamp: number;
  /** So browsers tell of two fingers that zoom. */
  readonly ctrlKey: boolean;
}

/** Milliseconds of rest between two gestures; a trackpad that runs out tells of itself more often. */
const rest = 250;
/** Pixels that are meant: less is a hand that comes to rest. */
const minPixels = 40;
const pixelsOfLine = 40;

/**
 * Takes one event after the other, and says whether it was used up. `canScroll` tells whether the text
 * goes on that way: then the whole gesture is the text's. `go` moves so many steps, and says whether
 * there was one.
 */
export function createWheelSteps(
  canScroll: (down: boolean) => boolean,
  go: (by: number) => boolean,
): (turn: WheelTurn) => boolean {
  let last = Number.NEGATIVE_INFINITY;
  let moved = 0;
  /** Whose the gesture is, once that is known. */
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
