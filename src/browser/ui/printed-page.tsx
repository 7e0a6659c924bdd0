/** Content that is printed instead of the page. */
import { type ReactNode, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';

interface PrintedPageProperties {
  readonly language: string;
  readonly children: ReactNode;
}

export function PrintedPage({ language, children }: PrintedPageProperties) {
  // The style sheet hides the rest of the page while this attribute is set.
  useLayoutEffect(() => {
    document.documentElement.dataset.printed = '';
    return () => {
      delete document.documentElement.dataset.printed;
    };
  }, []);
  return createPortal(
    <section className="print-sheet" lang={language}>
      {children}
    </section>,
    document.body,
  );
}
