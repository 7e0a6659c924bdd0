/** A choice of one among a few visible options. Base UI's toggle group provides roles and arrow keys. */
import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';

interface SegmentedProperties<Value extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly hint?: string;
  }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
}: SegmentedProperties<Value>) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={(chosen) => {
        // Pressing the selected option again must not clear it.
        const [next] = chosen.filter((item) => item !== value);
        if (next !== undefined) onChange(next as Value);
      }}
      className="inline-flex rounded-panel border border-control p-px"
    >
      {options.map((option) => (
        <Toggle
          key={option.value}
          value={option.value}
          title={option.hint}
          className="min-h-7 rounded-[4px] px-2.5 text-small font-semibold whitespace-nowrap text-muted transition-colors hover:text-text data-[pressed]:bg-text data-[pressed]:text-panel"
        >
          {option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
