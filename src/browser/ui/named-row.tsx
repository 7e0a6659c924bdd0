/** Controls in a row, after the name that they have together. */
import { type ReactNode, useId } from 'react';

interface NamedRowProperties {
  readonly name: string;
  /** How far apart they stand, and what else they share. */
  readonly className: string;
  readonly children: ReactNode;
}

export function NamedRow({ name, className, children }: NamedRowProperties) {
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className={`flex min-w-0 flex-wrap items-center ${className}`}>
      {/* No legend: WebKit gives each a line of its own. */}
      <span id={id} className="me-1.5 text-small font-semibold">
        {name}
      </span>
      {children}
    </fieldset>
  );
}
