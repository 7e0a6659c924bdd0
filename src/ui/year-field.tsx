/** A year to type or to step. The value is taken when the field is left or Enter is pressed. */
import { NumberField } from '@base-ui/react/number-field';

interface YearFieldProperties {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onCommit: (value: number) => void;
}

export function YearField({ label, value, min, max, onCommit }: YearFieldProperties) {
  return (
    <NumberField.Root
      value={value}
      min={min}
      max={max}
      format={{ useGrouping: false }}
      onValueCommitted={(next) => {
        if (next !== null) onCommit(next);
      }}
    >
      <NumberField.Input
        aria-label={label}
        onKeyDown={({ key, currentTarget }) => {
          if (key !== 'Enter') return;
          // Base UI takes a typed value when the field is left.
          currentTarget.blur();
          currentTarget.focus();
        }}
        className="h-8 w-14 rounded-panel border border-control bg-panel text-center text-body tabular-nums"
      />
    </NumberField.Root>
  );
}
