/** A number to type or to step. It is taken when the field is left or Enter is pressed. */
import { NumberField } from '@base-ui/react/number-field';

interface NumberInputProperties {
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** With Shift and by the page keys. */
  readonly largeStep?: number;
  /** Language whose digits are understood; without it the browser's. */
  readonly locale?: string;
  /** Class of its width. */
  readonly width: string;
  /** `null` for a field that has been emptied. */
  readonly onCommit: (value: number | null) => void;
}

export function NumberInput({ label, width, onCommit, ...field }: NumberInputProperties) {
  return (
    <NumberField.Root
      {...field}
      format={{ useGrouping: false, maximumFractionDigits: 0 }}
      onValueCommitted={(next) => {
        if (next !== field.value) onCommit(next);
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
        className={`h-8 ${width} rounded-panel border border-control bg-panel text-center text-body tabular-nums`}
      />
    </NumberField.Root>
  );
}
