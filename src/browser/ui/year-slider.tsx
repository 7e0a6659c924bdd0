/**
 * Two handles on a scale of positions, and a window between them that moves both. Base UI's slider gives each
 * handle a native range input with its keys. A text describes the position under the pointer or the focus.
 */
import { Slider } from '@base-ui/react/slider';
import { type FocusEvent, type PointerEvent, type ReactNode, useState } from 'react';
import { YearWindowHandle } from './year-window-handle';

interface YearSliderProperties {
  readonly min: number;
  readonly max: number;
  readonly value: readonly [number, number];
  /** The names of the first handle, the second one and the window between them. */
  readonly labels: readonly [string, string, string];
  /** The text that describes a position. */
  readonly textAt: (place: number) => string;
  /** The gaps in the scale, with the text for what each leaves out. */
  readonly breaks: readonly { readonly place: number; readonly text: string }[];
  /** The text that describes the window. */
  readonly textOfWindow: string;
  readonly onChange: (value: readonly [number, number]) => void;
  /** Drawn above the track, on the same scale. */
  readonly children?: ReactNode;
}

function pairOf(values: readonly number[]): readonly [number, number] {
  const [from = 0, to = from] = values;
  return [from, to];
}

/** The track is inset by this, so that a handle at an end stays inside. In pixels. */
const handleRadius = 8;

export function YearSlider({
  min,
  max,
  value,
  labels,
  textAt,
  breaks,
  textOfWindow,
  onChange,
  children,
}: YearSliderProperties) {
  const [shownYear, setShownYear] = useState<number | null>(null);
  const tellPointed = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const share = (clientX - left - handleRadius) / (width - 2 * handleRadius);
    setShownYear(Math.max(min, Math.min(max, min + Math.round(share * (max - min)))));
  };
  const tellFocused = ({ target }: FocusEvent<HTMLElement>) => {
    const index = labels.indexOf(target.getAttribute('aria-label') ?? '');
    if (index in value && target.matches(':focus-visible')) setShownYear(value[index] ?? null);
  };
  const thumb =
    'pointer-events-auto size-4 rounded-full border-2 border-panel bg-text shadow-panel outline-offset-1 before:absolute before:-inset-1.5 before:rounded-full has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent';
  return (
    <Slider.Root
      // Avoids an unnamed group inside the named one.
      role="presentation"
      value={[...value]}
      min={min}
      max={Math.max(max, min + 1)}
      step={1}
      format={{ useGrouping: false }}
      thumbAlignment="center"
      onPointerMove={tellPointed}
      onPointerLeave={() => setShownYear(null)}
      onFocus={tellFocused}
      onBlur={() => setShownYear(null)}
      onValueChange={(values, { activeThumbIndex }) => {
        onChange(pairOf(values));
        if (shownYear !== null) setShownYear(values[activeThumbIndex] ?? null);
      }}
    >
      <div className="relative" style={{ paddingInline: handleRadius }}>
        {shownYear !== null && (
          <YearBubble text={textAt(shownYear)} share={(shownYear - min) / Math.max(1, max - min)} />
        )}
        {children}
        <div className="absolute inset-y-0" style={{ insetInline: handleRadius }}>
          <YearWindowHandle
            min={min}
            max={max}
            value={value}
            label={labels[2]}
            text={textOfWindow}
            onChange={onChange}
          />
          {breaks.map(({ place, text }) => (
            <span
              key={place}
              title={text}
              className="absolute bottom-0 flex h-6 -translate-x-1/2 items-center bg-panel text-muted"
              style={{ insetInlineStart: `${(100 * (place - min)) / Math.max(1, max - min)}%` }}
            >
              <span className="sr-only">{text}</span>
              <span aria-hidden="true">{'//'}</span>
            </span>
          ))}
        </div>
        <Slider.Control className="flex h-6 touch-none items-center select-none">
          {/* The window is under the track and receives presses between the handles. */}
          <Slider.Track className="pointer-events-none h-0.5 w-full bg-control">
            <Slider.Indicator className="h-full bg-text" />
            {([0, 1] as const).map((index) => (
              <Slider.Thumb
                key={index}
                index={index}
                aria-label={labels[index]}
                getAriaValueText={(_formatted, place) => textAt(place)}
                className={thumb}
              />
            ))}
          </Slider.Track>
        </Slider.Control>
      </div>
    </Slider.Root>
  );
}

interface YearBubbleProperties {
  readonly text: string;
  /** The position on the scale, from 0 to 1. */
  readonly share: number;
}

/** The text above a position. Screen readers get it from the handles. */
function YearBubble({ text, share }: YearBubbleProperties) {
  const percent = `${share * 100}%`;
  return (
    <p
      aria-hidden="true"
      className="pointer-events-none absolute bottom-full z-10 rounded-panel bg-text px-2 text-small whitespace-nowrap text-panel"
      style={{ insetInlineStart: percent, transform: `translateX(-${percent})` }}
    >
      {text}
    </p>
  );
}
