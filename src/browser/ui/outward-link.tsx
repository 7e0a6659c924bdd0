/** A link in running text that leads to another site, in a window of its own. */
import type { ReactNode } from 'react';

interface OutwardLinkProperties {
  readonly href: string;
  /** What the other page is to this one, where it is something special. */
  readonly relation?: 'license';
  readonly children: ReactNode;
}

export function OutwardLink({ href, relation, children }: OutwardLinkProperties) {
  return (
    <a
      className="text-accent underline underline-offset-4"
      href={href}
      target="_blank"
      rel={relation === undefined ? 'noopener noreferrer' : `noopener noreferrer ${relation}`}
    >
      {children}
    </a>
  );
}
