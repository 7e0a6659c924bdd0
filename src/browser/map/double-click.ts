/** Detects the second click of a double click, which zooms the map and selects nothing. */
import type { PointerType } from './map-pointer';

/** The limits of a double tap, as in MapLibre: milliseconds and CSS pixels. */
const maxInterval = 500;
const maxDistance = 30;

type Click = Pick<MouseEvent, 'timeStamp' | 'clientX' | 'clientY' | 'detail'>;

/** Takes clicks in order, and returns for each whether it is the second of a double click. */
export function doubleClicks(): (click: Click, pointerType: PointerType) => boolean {
  let first: Click | null = null;
  return (click, pointerType) => {
    const isNear =
      first !== null &&
      click.timeStamp - first.timeStamp < maxInterval &&
      Math.hypot(click.clientX - first.clientX, click.clientY - first.clientY) < maxDistance;
    // For a mouse, `detail` follows the user's system setting. For taps, browsers do not count reliably.
    const isSecond = pointerType === 'mouse' ? click.detail % 2 === 0 && click.detail > 0 : isNear;
    first = isSecond ? null : click;
    return isSecond;
  };
}
