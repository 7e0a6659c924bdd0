/** A text with links or code, with each part in an element of its own. */
import { Children, type ReactNode } from 'react';

interface RichTextProperties {
  readonly children: ReactNode;
}

/** React could not update bare text nodes that the browser's translator has replaced. */
export function RichText({ children }: RichTextProperties) {
  return (
    <span>
      {Children.map(children, (part) => (typeof part === 'string' ? <span>{part}</span> : part))}
    </span>
  );
}
