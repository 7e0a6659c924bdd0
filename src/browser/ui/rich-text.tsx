/** A text with links or code in it, each of its parts in an element of its own. */
import { Children, type ReactNode } from 'react';

interface RichTextProperties {
  readonly children: ReactNode;
}

/** Bare parts could not follow a change once the browser's translator has taken their place. */
export function RichText({ children }: RichTextProperties) {
  return (
    <span>
      {Children.map(children, (part) => (typeof part === 'string' ? <span>{part}</span> : part))}
    </span>
  );
}
