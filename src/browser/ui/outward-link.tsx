/** A link in running text to another site, which opens in a new window. */
import type { ReactNode } from 'react';

interface OutwardLinkProperties {
  readonly href: string;
  /** The `rel` value of the link, if it has one. */
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
