/** The story that the reader is in, as far as it has arrived. */
import { useQuery } from '@tanstack/react-query';
import type { Story } from '../../core/domain/story';
import type { StoryPlace } from '../../core/view/view';
import { storyQuery } from '../query/queries';

/** A story that has arrived, is on its way, or did not come. */
export interface AwaitedStory {
  readonly story: Story | undefined;
  readonly error: unknown;
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
}

/** A story in the view. */
export interface ShownStory extends AwaitedStory {
  readonly place: StoryPlace;
  /** Whether the map shows what the step shows; else the reader looks around. */
  readonly isAtStep: boolean;
  /** Whether the reader has come to it from elsewhere on the page, rather than opened the page at it. */
  readonly takesFocus: boolean;
  /** Goes to a step, from 1. */
  readonly onGo: (step: number) => void;
  /** Goes back to where the reader was before the story. */
  readonly onLeave: () => void;
}

/** Whether the reader of a story looks around in it; not as long as the story is on its way. */
export function isAway({ story, isAtStep }: ShownStory): boolean {
  return story !== undefined && !isAtStep;
}

/** Asks for a story by its id; `null` for none. */
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
