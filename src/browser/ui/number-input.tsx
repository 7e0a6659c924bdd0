/** A number field with steps. It commits the value on blur or Enter. */
import { NumberField } from '@base-ui/react/number-field';

interface NumberInputProperties {
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** The step with Shift or the page keys. */
  readonly largeStep?: number;
  /** The language whose digits are accepted; the browser's by default. */
  readonly locale?: string;
  /** Class that sets its width. */
  readonly width: string;
  /** Called with `null` if the field has been emptied. */
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
          // Base UI commits a typed value on blur.
          currentTarget.blur();
          currentTarget.focus();
        }}
        className={`h-8 ${width} rounded-panel border border-control bg-panel text-center text-body tabular-nums`}
      />
    </NumberField.Root>
  );
}
