/** Gestures on a map: drag, pinch and wheel. */
import type { ScreenPoint } from '../../core/geometry/screen-camera';

interface Answer {
  /** Called to move what was at `before` to `after`, and to zoom in by `zooms`. */
  readonly onMove: (before: ScreenPoint, after: ScreenPoint, zooms: number) => void;
  /** Called when the gesture ends. */
  readonly onEnd: () => void;
}

/** A shorter movement is a click, in CSS pixels. */
const minDrag = 4;
/** Wheel pixels per zoom step. Browsers report a pinch on a touch pad as a wheel event with Ctrl. */
const wheelStep = 300;
const pinchStep = 60;
const lineHeight = 18;
/** A wheel gesture ends after this pause, in milliseconds. */
const wheelRest = 200;

/** The midpoint of one or two pointers, and the distance between them. */
function gripOf(points: readonly ScreenPoint[]): ScreenPoint & { readonly width: number } {
  const [first = { x: 0, y: 0 }, second = first] = points;
  return {
    x: (first.x + second.x) / 2,
    y: (first.y + second.y) / 2,
    width: Math.max(1, Math.hypot(second.x - first.x, second.y - first.y)),
  };
}

/** With `isCooperative`, a wheel without a modifier key, or a single finger, scrolls the page. */
export function listenToHand(
  element: HTMLElement,
  isCooperative: boolean,
  { onMove, onEnd }: Answer,
): () => void {
  const fingers = new Map<number, ScreenPoint>();
  let moved = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const down = ({ pointerId, clientX: x, clientY: y }: PointerEvent) => {
    if (fingers.size === 0) moved = 0;
    if (fingers.size < 2) fingers.set(pointerId, { x, y });
  };
  const move = ({ pointerId, pointerType, clientX: x, clientY: y }: PointerEvent) => {
    const last = fingers.get(pointerId);
    if (last === undefined) return;
    const before = gripOf([...fingers.values()]);
    fingers.set(pointerId, { x, y });
    if (isCooperative && pointerType === 'touch' && fingers.size < 2) return;
    moved += Math.hypot(x - last.x, y - last.y);
    if (moved < minDrag) return;
    element.setPointerCapture(pointerId);
    const after = gripOf([...fingers.values()]);
    onMove(before, after, Math.log2(after.width / before.width));
  };
  const up = ({ pointerId }: PointerEvent) => {
    if (fingers.delete(pointerId) && fingers.size === 0 && moved >= minDrag) onEnd();
  };
  const click = (event: MouseEvent) => {
    if (moved >= minDrag) event.stopPropagation();
  };
  const wheel = (event: WheelEvent) => {
    const { deltaY, deltaMode, ctrlKey, metaKey, clientX: x, clientY: y } = event;
    if (isCooperative && !ctrlKey && !metaKey) return;
    event.preventDefault();
    const pixels = deltaMode === WheelEvent.DOM_DELTA_LINE ? deltaY * lineHeight : deltaY;
    onMove({ x, y }, { x, y }, -pixels / (ctrlKey ? pinchStep : wheelStep));
    clearTimeout(rest);
    rest = setTimeout(onEnd, wheelRest);
  };

  const { touchAction } = element.style;
  const listening = new AbortController();
  const { signal } = listening;
  element.style.touchAction = isCooperative ? 'pan-x pan-y' : 'none';
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
  element.addEventListener('click', click, { signal });
  element.addEventListener('wheel', wheel, { passive: false, signal });
  return () => {
    clearTimeout(rest);
    element.style.touchAction = touchAction;
    listening.abort();
  };
}
