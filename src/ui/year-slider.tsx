/** Two handles on a row of years. Base UI's slider gives each a native range input. */
import { Slider } from '@base-ui/react/slider';
import type { ReactNode } from 'react';

interface YearSliderProperties {
  readonly min: number;
  readonly max: number;
  readonly value: readonly [number, number];
  readonly labels: readonly [string, string];
  readonly onChange: (value: readonly [number, number]) => void;
  /** Drawn above the track, on the same scale. */
  readonly children?: ReactNode;
}

function pairOf(values: readonly number[]): readonly [number, number] {
  const [from = 0, to = from] = values;
  return [from, to];
}

/** Half a handle: the track is inset by it, so that a handle at an end stays inside. */
export const handleRadius = 8;

export function YearSlider({ min, max, value, labels, onChange, children }: YearSliderProperties) {
  const thumb =
    'size-4 rounded-full border-2 border-panel bg-text shadow-panel outline-offset-1 before:absolute before:-inset-2.5 before:rounded-full has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent';
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
      <div style={{ paddingInline: handleRadius }}>
        {children}
        <Slider.Control className="flex h-6 touch-none items-center select-none">
          <Slider.Track className="h-0.5 w-full bg-control">
            <Slider.Indicator className="h-full bg-text" />
            <Slider.Thumb index={0} aria-label={labels[0]} className={thumb} />
            <Slider.Thumb index={1} aria-label={labels[1]} className={thumb} />
          </Slider.Track>
        </Slider.Control>
      </div>
    </Slider.Root>
  );
}
