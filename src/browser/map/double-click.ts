/** Detects the second click of a double click, which zooms the map and selects nothing. */
import type { PointerType } from './map-pointer';

/** The limits of a double tap, as in MapLibre: milliseconds and CSS pixels. */
const maxInterval = 500;
const maxDistance = 30;

/** Whether two points of the window, of taps or clicks, count as the same spot. */
export function isSameSpot(a: ClientPoint, b: ClientPoint): boolean {
  return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) < maxDistance;
}

type ClientPoint = Pick<MouseEvent, 'clientX' | 'clientY'>;
type Click = Pick<MouseEvent, 'timeStamp' | 'clientX' | 'clientY' | 'detail'>;

/** Takes clicks in order, and returns for each whether it is the second of a double click. */
export function doubleClicks(): (click: Click, pointerType: PointerType) => boolean {
  let first: Click | null = null;
  return (click, pointerType) => {
    const isNear =
      first !== null && click.timeStamp - first.timeStamp < maxInterval && isSameSpot(click, first);
    // For a mouse, `detail` follows the user's system setting. For taps, browsers do not count reliably.
    const isSecond = pointerType === 'mouse' ? click.detail % 2 === 0 && click.detail > 0 : isNear;
    first = isSecond ? null : click;
    return isSecond;
  };
}
