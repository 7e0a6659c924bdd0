/** The story that the reader is in, and its loading state. */
import { useQuery } from '@tanstack/react-query';
import type { Story } from '../../core/domain/story';
import type { StoryPlace } from '../../core/view/view';
import { storyQuery } from '../query/queries';

/** A story that is loaded, loading, or failed. */
export interface AwaitedStory {
  readonly story: Story | undefined;
  readonly error: unknown;
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
}

/** A story in the view. */
export interface ShownStory extends AwaitedStory {
  readonly place: StoryPlace;
  /** Whether the map shows the step's view; otherwise the reader is exploring. */
  readonly isAtStep: boolean;
  /** Whether the reader came to it from within the app, not by its address. */
  readonly takesFocus: boolean;
  /** Goes to a step, from 1. */
  readonly onGo: (step: number) => void;
  /** Goes back to where the reader was before the story. */
  readonly onLeave: () => void;
}

/** Whether the reader of a loaded story explores on their own. */
export function isAway({ story, isAtStep }: ShownStory): boolean {
  return story !== undefined && !isAtStep;
}

/** Fetches a story by its id; `null` for none. */
export function useStory(id: string | null): AwaitedStory {
  const { data, error, isFetching, refetch } = useQuery({
    ...storyQuery(id ?? ''),
    enabled: id !== null,
  });
  return {
    story: id === null ? undefined : data,
    error,
    isRetrying: isFetching,
    onRetry: () => void refetch(),
  };
}
