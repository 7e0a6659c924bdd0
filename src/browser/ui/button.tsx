/** Buttons of the atlas: one shape, three weights. */
import type { ButtonHTMLAttributes } from 'react';

interface ButtonProperties extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `plain` is text in the accent colour, `outline` has an edge, `solid` is the one main action. */
  readonly weight?: 'plain' | 'outline' | 'solid';
}

const weights = {
  plain: 'text-accent hover:underline underline-offset-4',
  outline: 'border border-control px-3 hover:bg-wash',
  solid: 'bg-accent text-on-accent px-3 hover:opacity-90',
} as const;

export function Button({ weight = 'outline', className = '', ...rest }: ButtonProperties) {
  return (
    <button
      type="button"
      className={`inline-flex min-h-8 min-w-6 items-center gap-2 rounded-panel text-small font-semibold transition-colors ${weights[weight]} ${className}`}
      {...rest}
    />
  );
}
