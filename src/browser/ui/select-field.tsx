/** A choice of one option from the browser's own list. */
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
    <span className="relative inline-flex">
      {/* Invisible over its picture: a visible one is as wide as its longest option. */}
      <select
        aria-label={label}
        className="peer absolute inset-0 cursor-pointer appearance-none opacity-0"
        value={value}
        onChange={({ target }) => onChange(target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.language}>
            {option.label}
          </option>
        ))}
      </select>
      <span
        aria-hidden="true"
        className="pointer-events-none inline-flex min-h-9 items-center gap-1 rounded-panel px-2.5 text-small min-[900px]:max-[1120px]:px-1.5 font-semibold peer-hover:bg-wash peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent"
      >
        {icon !== undefined && <Icon name={icon} size={16} />}
        <span className={icon === undefined ? '' : 'min-[900px]:max-[1120px]:sr-only'}>
          {options.find((option) => option.value === value)?.label}
        </span>
        <Icon name="down" size={14} />
      </span>
    </span>
  );
}
