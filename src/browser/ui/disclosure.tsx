/** A heading that unfolds the content under it. */
import { type ReactNode, useId, useState } from 'react';
import { Icon } from './icon';

interface DisclosureProperties {
  /** Class of the whole element. */
  readonly className: string;
  readonly heading: ReactNode;
  readonly headingClass?: string;
  readonly children: ReactNode;
}

export function Disclosure({
  className,
  heading,
  headingClass = 'font-semibold',
  children,
}: DisclosureProperties) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={className}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        className={`flex min-h-11 w-full items-center gap-2 text-start ${headingClass}`}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="flex grow items-center justify-between">{heading}</span>
        <span className={isOpen ? 'rotate-180' : ''}>
          <Icon name="down" size={16} />
        </span>
      </button>
      {isOpen && (
        <div id={id} className="pt-1">
          {children}
        </div>
      )}
    </div>
  );
}
