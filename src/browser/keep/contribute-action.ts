/** Leads to the page on which one adds or corrects records; `null` where a page has none. */
import { createContext } from 'react';
import type { PlaceFields, Task } from '../../core/contributing/draft';

/** What somebody wants to contribute to. */
export interface ContributionWish {
  readonly task: Task;
  /** Ids of places of the atlas, or what is known of those that it has not. */
  readonly places: readonly (string | PlaceFields)[];
  /** The id of an event of the pair. */
  readonly event?: string;
}

export const ContributeAction = createContext<((wish: ContributionWish) => void) | null>(null);
