/** A switch with its label. */
import { Switch as BaseSwitch } from '@base-ui/react/switch';
import type { ReactNode } from 'react';

interface SwitchProperties {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly className?: string;
}

export function Switch({ checked, onChange, children, className = '' }: SwitchProperties) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is a labelable button
    <label className={`flex items-center gap-2 ${className}`}>
      <BaseSwitch.Root
        checked={checked}
        onCheckedChange={onChange}
        className="inline-flex h-5 w-8 shrink-0 items-center rounded-full border border-control bg-wash p-0.5 transition-colors data-[checked]:border-text data-[checked]:bg-text"
      >
        <BaseSwitch.Thumb className="size-3.5 rounded-full bg-control transition-transform data-[checked]:translate-x-3 data-[checked]:bg-panel" />
      </BaseSwitch.Root>
      <span className="flex items-center gap-2">{children}</span>
    </label>
  );
}
