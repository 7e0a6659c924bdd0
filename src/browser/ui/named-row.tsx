/** A row of controls after their group name. */
import { type ReactNode, useId } from 'react';

interface NamedRowProperties {
  readonly name: string;
  /** Class of the row, such as its gap. */
  readonly className: string;
  readonly children: ReactNode;
}

export function NamedRow({ name, className, children }: NamedRowProperties) {
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className={`flex min-w-0 flex-wrap items-center ${className}`}>
      {/* Not a legend: WebKit puts each on a line of its own. */}
      <span id={id} className="me-1.5 text-small font-semibold">
        {name}
      </span>
      {children}
    </fieldset>
  );
}
