/** The last resort: an error that nothing else caught shows an error page, never a blank one. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { FirstMessages } from '../../core/i18n/message-types';
import { Button } from '../ui/button';
import { removePrerendered } from './prerendered';

interface ErrorBoundaryProperties {
  /** The messages from the start: the error may come from the messages in use now. */
  readonly messages: FirstMessages;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProperties, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    console.error(error, componentStack);
    removePrerendered();
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const { crashTitle, crashText, reload } = this.props.messages.problem;
    return (
      <main className="mx-auto flex max-w-md flex-col items-start gap-3 p-8" role="alert">
        <h1 className="text-display">{crashTitle}</h1>
        <p>{crashText}</p>
        <Button weight="solid" onClick={() => window.location.reload()}>
          {reload}
        </Button>
      </main>
    );
  }
}
