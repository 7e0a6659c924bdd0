/** The part of a row of years between two handles: dragged, or moved by keys, it moves both. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

interface YearWindowHandleProperties {
  readonly min: number;
  readonly max: number;
  readonly value: readonly [number, number];
  readonly label: string;
  readonly text: string;
  readonly onChange: (value: readonly [number, number]) => void;
}

/** Years that the page keys move by; Base UI's handles do the same. */
const largeStep = 10;

/** How many years a key moves the window by, ±Infinity for the ends of the row; `null` for none. */
function yearsOfKey({ key, shiftKey }: KeyboardEvent): number | null {
  const step = shiftKey ? largeStep : 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return step;
    case 'ArrowLeft':
    case 'ArrowDown':
      return -step;
    case 'PageUp':
      return largeStep;
    case 'PageDown':
      return -largeStep;
    case 'Home':
      return -Infinity;
    case 'End':
      return Infinity;
    default:
      return null;
  }
}

export function YearWindowHandle({
  min,
  max,
  value: [from, to],
  label,
  text,
  onChange,
}: YearWindowHandleProperties) {
  const drag = useRef<{ readonly x: number; readonly from: number } | null>(null);
  const length = to - from;
  // The whole row has no room to move in.
  if (max - min <= length) return null;

  const moveTo = (year: number) => {
    const first = Math.max(min, Math.min(max - length, year));
    if (first !== from) onChange([first, first + length]);
  };
  const startDrag = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    drag.current = { x: event.clientX, from };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const followDrag = (event: PointerEvent<HTMLElement>) => {
    const row = event.currentTarget.parentElement;
    if (drag.current === null || row === null) return;
    const pixelsAYear = row.getBoundingClientRect().width / (max - min);
    moveTo(drag.current.from + Math.round((event.clientX - drag.current.x) / pixelsAYear));
  };
  const endDrag = () => {
    drag.current = null;
  };
  const moveByKey = (event: KeyboardEvent<HTMLElement>) => {
    const years = yearsOfKey(event);
    if (years === null) return;
    event.preventDefault();
    moveTo(from + years);
  };
  const step = 100 / (max - min);
  const width = `${(length + 1) * step}%`;
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={min}
      aria-valuemax={max - length}
      aria-valuenow={from}
      aria-valuetext={text}
      onPointerDown={startDrag}
      onPointerMove={followDrag}
      onPointerUp={endDrag}
      onPointerCancel={endDrag}
      onKeyDown={moveByKey}
      // At least as wide as a finger or a shaky hand needs it, also around a single year.
      className="absolute inset-y-0 min-w-6 -translate-x-1/2 cursor-grab touch-pan-y rounded-[4px] bg-text/8 select-none active:cursor-grabbing forced-colors:border"
      style={{ insetInlineStart: `${((from + to) / 2 - min) * step}%`, width }}
    />
  );
}
