/** A length in CSS pixels, to type or to step. */
import { NumberField } from '@base-ui/react/number-field';

interface PixelFieldProperties {
  readonly label: string;
  readonly value: number;
  /** Smallest and largest. */
  readonly limits: readonly [min: number, max: number];
  readonly onChange: (value: number) => void;
}

export function PixelField({ label, value, limits: [min, max], onChange }: PixelFieldProperties) {
  return (
    <NumberField.Root
      value={value}
      min={min}
      max={max}
      step={20}
      largeStep={100}
      format={{ useGrouping: false }}
      onValueCommitted={(next) => {
        if (next !== null) onChange(next);
      }}
    >
      <NumberField.Input
        aria-label={label}
        className="h-8 w-16 rounded-panel border border-control bg-panel text-center text-body tabular-nums"
      />
    </NumberField.Root>
  );
}
