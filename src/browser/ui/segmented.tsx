/** A choice of one among a few visible options: the browser's own radio buttons, each under its label. */
import { useId } from 'react';

interface SegmentedProperties<Value extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
  }[];
  /** None is chosen if it is not among the options. */
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
}: SegmentedProperties<Value>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="inline-flex rounded-panel border border-control p-px"
    >
      {options.map((option) => (
        <label key={option.value} className="group relative inline-flex">
          <input
            type="radio"
            name={name}
            className="absolute inset-0 cursor-pointer appearance-none rounded-[4px]"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span
            data-checked={option.value === value ? '' : undefined}
            className="pointer-events-none inline-flex min-h-7 items-center rounded-[4px] px-2.5 text-small font-semibold whitespace-nowrap text-muted transition-colors group-hover:text-text data-checked:bg-text data-checked:text-panel"
          >
            {option.label}
          </span>
        </label>
      ))}
    </div>
  );
}
