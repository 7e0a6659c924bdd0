/** Replaces content that is loading or failed to load. */
import type { ComponentProps } from 'react';
import { SkeletonLines } from '../ui/skeleton-lines';
import { LoadProblem } from './load-problem';

interface AwaitedProperties extends ComponentProps<typeof LoadProblem> {
  /** Whether a retry is under way. */
  readonly isRetrying: boolean;
  /** The loading text for screen readers. */
  readonly text: string;
  /** The approximate number of lines of the content. */
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
