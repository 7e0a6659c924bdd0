/** A filter that is on or off, with the number of what it would show. */
import { Toggle } from '@base-ui/react/toggle';
import type { ReactElement } from 'react';

interface ChipProperties {
  readonly label: string;
  readonly count: string;
  readonly pressed: boolean;
  readonly onPressedChange: (pressed: boolean) => void;
  /** A mark before the label. */
  readonly mark?: ReactElement;
  /** Whether it would show nothing: muted, but still usable. */
  readonly empty?: boolean;
}

export function Chip({ label, count, pressed, onPressedChange, mark, empty }: ChipProperties) {
  return (
    <Toggle
      pressed={pressed}
      onPressedChange={onPressedChange}
      className={`inline-flex min-h-7 items-center gap-1.5 rounded-full border px-2.5 text-small whitespace-nowrap transition-colors hover:bg-wash data-[pressed]:border-text data-[pressed]:bg-text data-[pressed]:text-panel ${empty ? 'border-hairline text-muted' : 'border-control text-text'}`}
    >
      {mark}
      <span>{label}</span>
      <span className="tabular-nums opacity-80">{count}</span>
    </Toggle>
  );
}
