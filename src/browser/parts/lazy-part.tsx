/** A part of the page in a script of its own: if that fails to load, only the part shows an error. */
import {
  Component,
  type ComponentType,
  createElement,
  type ErrorInfo,
  type FunctionComponent,
  lazy,
  type ReactNode,
  useState,
} from 'react';
import { requestMissingTexts, useTranslations } from '../intl/intl';
import { importPart, MissingPartError } from '../scripts/import-part';
import { Button } from '../ui/button';

/** Where an error is shown: in the part's place, over the page if it has none, or `nowhere` for unrequested parts. */
type Placement = 'inside' | 'over' | 'nowhere';

const placements: Readonly<Record<Exclude<Placement, 'nowhere'>, string>> = {
  inside: 'py-2',
  over: 'fixed inset-x-3 bottom-3 z-50 mx-auto w-fit max-w-full rounded-panel bg-panel px-4 py-3 shadow-panel',
};

/** `load` imports the part. The component needs a Suspense around it. */
export function lazyPart<Properties extends object>(
  load: () => Promise<{ readonly default: FunctionComponent<Properties> }>,
  placement: Placement = 'inside',
): ComponentType<Properties> {
  const importAgain = () => lazy(() => importPart(load));
  let Part = importAgain();
  return function LazyPart(properties) {
    const [attempt, setAttempt] = useState(0);
    const retry = () => {
      Part = importAgain();
      requestMissingTexts();
      setAttempt(attempt + 1);
    };
    return (
      <PartBoundary key={attempt} placement={placement} onRetry={retry}>
        {createElement(Part as ComponentType<Properties>, properties)}
      </PartBoundary>
    );
  };
}

interface PartBoundaryProperties extends PartProblemProperties {
  readonly children: ReactNode;
}

class PartBoundary extends Component<PartBoundaryProperties, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    console.error(error, componentStack);
  }

  override render(): ReactNode {
    const { children, ...problem } = this.props;
    const error: unknown = this.state.error;
    if (error === null) return children;
    // Errors within the part go to the page's error boundary.
    if (!(error instanceof MissingPartError)) throw error;
    return <PartProblem {...problem} />;
  }
}

interface PartProblemProperties {
  readonly placement?: Placement;
  readonly onRetry: () => void;
}

/** Reports that a part of the page failed to load, and offers a retry. */
export function PartProblem({ placement = 'inside', onRetry }: PartProblemProperties) {
  const t = useTranslations('problem');
  const [isDismissed, setDismissed] = useState(false);
  if (isDismissed || placement === 'nowhere') return null;
  return (
    <div role="alert" className={`flex flex-col items-start gap-2 ${placements[placement]}`}>
      <p>{t('network')}</p>
      <div className="flex gap-2">
        <Button onClick={onRetry}>{t('retry')}</Button>
        {placement === 'over' && (
          <Button weight="plain" onClick={() => setDismissed(true)}>
            {t('dismiss')}
          </Button>
        )}
      </div>
    </div>
  );
}
