/**
 * Two handles on a row of years, and a window between them that moves both. Base UI's slider gives
 * each handle a native range input with its keys.
 */
import { Slider } from '@base-ui/react/slider';
import type { ReactNode } from 'react';
import { YearWindowHandle } from './year-window-handle';

interface YearSliderProperties {
  readonly min: number;
  readonly max: number;
  readonly value: readonly [number, number];
  /** Names of the first handle, the last one and the window between them. */
  readonly labels: readonly [string, string, string];
  /** What is said of a handle at a year. */
  readonly textOfYear: (year: number) => string;
  /** What is said of the window. */
  readonly textOfWindow: string;
  readonly onChange: (value: readonly [number, number]) => void;
  /** Drawn above the track, on the same scale. */
  readonly children?: ReactNode;
}

function pairOf(values: readonly number[]): readonly [number, number] {
  const [from = 0, to = from] = values;
  return [from, to];
}

/** Half a handle: the track is inset by it, so that a handle at an end stays inside. */
const handleRadius = 8;

export function YearSlider({
  min,
  max,
  value,
  labels,
  textOfYear,
  textOfWindow,
  onChange,
  children,
}: YearSliderProperties) {
  const thumb =
    'pointer-events-auto size-4 rounded-full border-2 border-panel bg-text shadow-panel outline-offset-1 before:absolute before:-inset-1.5 before:rounded-full has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent';
  return (
    <Slider.Root
      value={[...value]}
      min={min}
      max={Math.max(max, min + 1)}
      step={1}
      format={{ useGrouping: false }}
      thumbAlignment="center"
      onValueChange={(values) => onChange(pairOf(values))}
    >
      <div className="relative" style={{ paddingInline: handleRadius }}>
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
        </div>
        <Slider.Control className="flex h-6 touch-none items-center select-none">
          {/* The window lies under the track and takes what is pressed between the handles. */}
          <Slider.Track className="pointer-events-none h-0.5 w-full bg-control">
            <Slider.Indicator className="h-full bg-text" />
            {([0, 1] as const).map((index) => (
              <Slider.Thumb
                key={index}
                index={index}
                aria-label={labels[index]}
                getAriaValueText={(_formatted, year) => textOfYear(year)}
                className={thumb}
              />
            ))}
          </Slider.Track>
        </Slider.Control>
      </div>
    </Slider.Root>
  );
}
