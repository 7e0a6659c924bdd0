/** Tells the second half of a double click from a click: the map zooms by it, and nothing is chosen. */
import type { PointerType } from './map-pointer';

/** What the map's library takes for one double tap: milliseconds and CSS pixels. */
const maxInterval = 500;
const maxDistance = 30;

type Click = Pick<MouseEvent, 'timeStamp' | 'clientX' | 'clientY' | 'detail'>;

/** Judges clicks in the order in which they come: whether one belongs to the one before. */
export function doubleClicks(): (click: Click, pointerType: PointerType) => boolean {
  let first: Click | null = null;
  return (click, pointerType) => {
    const isNear =
      first !== null &&
      click.timeStamp - first.timeStamp < maxInterval &&
      Math.hypot(click.clientX - first.clientX, click.clientY - first.clientY) < maxDistance;
    // Of a mouse the system knows, and its owner may have set the time. Of taps nobody counts for sure.
    const isSecond = pointerType === 'mouse' ? click.detail % 2 === 0 && click.detail > 0 : isNear;
    first = isSecond ? null : click;
    return isSecond;
  };
}
