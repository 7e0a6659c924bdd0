/** A year to type or to step. */
import { NumberInput } from './number-input';

interface YearFieldProperties {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onCommit: (value: number) => void;
}

export function YearField({ onCommit, ...field }: YearFieldProperties) {
  return (
    <NumberInput
      {...field}
      width="w-14"
      onCommit={(next) => {
        if (next !== null) onCommit(next);
      }}
    />
  );
}
