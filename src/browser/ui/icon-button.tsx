/** A square button with an icon and an accessible name. */
import type { ButtonHTMLAttributes } from 'react';
import { Icon, type IconName } from './icon';

interface IconButtonProperties
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'children'> {
  readonly icon: IconName;
  readonly label: string;
}

export function IconButton({ icon, label, className = '', ...rest }: IconButtonProperties) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`inline-flex size-9 items-center justify-center rounded-panel text-text transition-colors hover:bg-wash ${className}`}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
