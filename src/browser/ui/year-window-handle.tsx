/** The part of the year scale between two handles: dragging it, or keys, move both. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

interface YearWindowHandleProperties {
  readonly min: number;
  readonly max: number;
  readonly value: readonly [number, number];
  readonly label: string;
  readonly text: string;
  readonly onChange: (value: readonly [number, number]) => void;
}

/** The number of years that page keys move by, as for Base UI's handles. */
const largeStep = 10;

/** The number of years that a key moves the window by; Home and End go to the ends of the scale. */
const yearsOfKey: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: largeStep,
  PageDown: -largeStep,
  Home: -Infinity,
  End: Infinity,
};

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
  // A window as long as the scale cannot move.
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
    const years = yearsOfKey[event.key];
    if (years === undefined) return;
    event.preventDefault();
    const isLarge = event.shiftKey && Math.abs(years) === 1;
    moveTo(from + (isLarge ? years * largeStep : years));
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
      // Wide enough for fingers and unsteady hands, even for a single year.
      className="absolute inset-y-0 min-w-6 -translate-x-1/2 cursor-grab touch-pan-y rounded-[4px] bg-text/8 select-none active:cursor-grabbing forced-colors:border"
      style={{ insetInlineStart: `${((from + to) / 2 - min) * step}%`, width }}
    />
  );
}
