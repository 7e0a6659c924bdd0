/** A choice of one option from a drop-down list. Base UI's select provides roles and keys. */
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Select } from '@base-ui/react/select';
import { Icon, type IconName } from './icon';

interface SelectFieldProperties<Value extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly language?: string;
  }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Before the value, if that alone is not clear; on a tablet, instead of it. */
  readonly icon?: IconName;
}

export function SelectField<Value extends string>({
  label,
  options,
  value,
  onChange,
  icon,
}: SelectFieldProperties<Value>) {
  return (
    // The Content-Security-Policy blocks its style element, which only lists over their value need.
    <CSPProvider disableStyleElements>
      <Select.Root
        items={options}
        value={value}
        onValueChange={(next) => {
          if (next !== null) onChange(next as Value);
        }}
        modal={false}
      >
        <Select.Trigger
          aria-label={label}
          className="inline-flex min-h-9 items-center gap-1 rounded-panel px-2.5 text-small min-[900px]:max-[1120px]:px-1.5 font-semibold hover:bg-wash"
        >
          {icon !== undefined && <Icon name={icon} size={16} />}
          <span className={icon === undefined ? '' : 'min-[900px]:max-[1120px]:sr-only'}>
            <Select.Value />
          </span>
          <Icon name="down" size={14} />
        </Select.Trigger>
        <Select.Portal>
          <Select.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
            <Select.Popup className="rounded-panel border border-hairline bg-panel py-1 text-small shadow-panel">
              {options.map((option) => (
                <Select.Item
                  key={option.value}
                  value={option.value}
                  lang={option.language}
                  className="flex min-h-8 cursor-default items-center gap-2 px-3 select-none data-[highlighted]:bg-wash"
                >
                  <span className="w-4">
                    <Select.ItemIndicator>
                      <Icon name="check" size={14} />
                    </Select.ItemIndicator>
                  </span>
                  <Select.ItemText>{option.label}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.Popup>
          </Select.Positioner>
        </Select.Portal>
      </Select.Root>
    </CSPProvider>
  );
}
