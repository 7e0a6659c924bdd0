/** In the place of what is on its way, or did not arrive. */
import type { ComponentProps } from 'react';
import { SkeletonLines } from '../ui/skeleton-lines';
import { LoadProblem } from './load-problem';

interface AwaitedProperties extends ComponentProps<typeof LoadProblem> {
  /** It is asked for once more. */
  readonly isRetrying: boolean;
  /** What those hear who cannot see that something is on its way. */
  readonly text: string;
  /** About as many lines as there will be. */
  readonly lines: number;
}

export function Awaited({ isRetrying, text, lines, ...problem }: AwaitedProperties) {
  if (problem.error !== null && !isRetrying) return <LoadProblem {...problem} />;
  return (
    <div aria-busy="true">
      <p className="sr-only" role="status">
        {text}
      </p>
      <SkeletonLines count={lines} />
    </div>
  );
}
