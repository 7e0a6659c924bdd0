/** A panel at the lower edge of a small screen, with one of three heights. */
import { type PointerEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import { Icon } from './icon';
import { useWindowSize } from './use-window-size';

/** The heights of the sheet; `peek` shows only its head. */
export const detents = ['peek', 'half', 'full'] as const;
export type Detent = (typeof detents)[number];

const shares: Readonly<Record<Detent, number>> = { peek: 0.15, half: 0.46, full: 0.9 };

/** The height of the sheet at a detent, in pixels. */
export function heightOfDetent(detent: Detent, screenHeight: number): number {
  // On the smallest screens, for example at 400 % zoom, even the head would hide more than half.
  const minHeight = Math.min(144, Math.round(shares.half * screenHeight));
  return Math.max(minHeight, Math.round(shares[detent] * screenHeight));
}

interface SheetProperties {
  readonly label: string;
  readonly labels: { readonly expand: string; readonly collapse: string };
  readonly detent: Detent;
  readonly onDetentChange: (detent: Detent) => void;
  /** Always visible, beside the button that changes the height. */
  readonly head: ReactNode;
  readonly children: ReactNode;
  /** The part that scrolls. */
  readonly contentRef: RefObject<HTMLDivElement | null>;
}

/** A shorter movement (in pixels) is a press, not a drag. */
const minDrag = 6;

function nearestDetent(height: number, screenHeight: number): Detent {
  const distance = (detent: Detent) => Math.abs(heightOfDetent(detent, screenHeight) - height);
  return detents.reduce((best, detent) => (distance(detent) < distance(best) ? detent : best));
}

export function Sheet({
  label,
  labels,
  detent,
  onDetentChange,
  head,
  children,
  contentRef,
}: SheetProperties) {
  const [draggedHeight, setDraggedHeight] = useState<number | null>(null);
  const drag = useRef<{
    /** The pointer that drags; others are ignored. */
    readonly pointer: number;
    readonly startY: number;
    readonly startHeight: number;
  } | null>(null);
  const { height: windowHeight } = useWindowSize();
  const isFull = detent === 'full';
  const height = draggedHeight ?? heightOfDetent(detent, windowHeight);

  const startDrag = (event: PointerEvent<HTMLElement>) => {
    if (drag.current !== null || event.button !== 0) return;
    drag.current = { pointer: event.pointerId, startY: event.clientY, startHeight: height };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const moveDrag = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerId !== drag.current?.pointer) return;
    const way = drag.current.startY - event.clientY;
    if (draggedHeight === null && Math.abs(way) < minDrag) return;
    setDraggedHeight(Math.max(80, Math.min(windowHeight, drag.current.startHeight + way)));
  };
  const endDrag = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerId !== drag.current?.pointer) return;
    drag.current = null;
    // A gesture that the system takes over (`pointercancel`) does not change the height.
    if (draggedHeight !== null && event.type === 'pointerup') {
      onDetentChange(nearestDetent(draggedHeight, windowHeight));
    }
    setDraggedHeight(null);
  };

  return (
    <aside
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-20 flex flex-col rounded-t-xl bg-panel shadow-panel transition-[height]"
      style={{ height, transitionDuration: draggedHeight === null ? undefined : '0s' }}
    >
      <div
        className="relative flex shrink-0 touch-none items-center gap-2 ps-4 pe-2 pt-3 pb-1"
        onPointerDown={startDrag}
        onPointerMove={moveDrag}
        onPointerUp={endDrag}
        onPointerCancel={endDrag}
        onLostPointerCapture={endDrag}
      >
        <span
          aria-hidden="true"
          className="absolute start-1/2 top-1.5 h-1 w-10 -translate-x-1/2 rounded-full bg-hairline"
        />
        <div className="min-w-0 grow">{head}</div>
        <button
          type="button"
          aria-expanded={detent !== 'peek'}
          aria-label={isFull ? labels.collapse : labels.expand}
          className="inline-flex size-11 items-center justify-center rounded-panel"
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() =>
            onDetentChange(isFull ? 'peek' : (detents[detents.indexOf(detent) + 1] ?? 'peek'))
          }
        >
          <Icon name={isFull ? 'down' : 'up'} />
        </button>
      </div>
      <div
        ref={contentRef}
        tabIndex={-1}
        className="min-h-0 grow overflow-y-auto overscroll-contain px-4 pb-6"
      >
        {children}
      </div>
    </aside>
  );
}
