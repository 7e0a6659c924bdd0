/** Opens the contribution page; `null` where there is none. */
import { createContext } from 'react';
import type { PlaceFields, Task } from '../../core/contributing/draft';

/** What a reader wants to contribute to. */
export interface ContributionWish {
  readonly task: Task;
  /** Ids of places in the atlas, or the known data of other places. */
  readonly places: readonly (string | PlaceFields)[];
  /** The id of an event of the pair. */
  readonly event?: string;
}

export const ContributeAction = createContext<((wish: ContributionWish) => void) | null>(null);
