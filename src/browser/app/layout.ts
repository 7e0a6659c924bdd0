/** The properties of both layouts, which arrange the same parts for wide and for compact screens. */
import type { RefObject } from 'react';
import type { ContributionWish } from '../keep/contribute-action';
import type { ShownProperties } from '../shell/use-shown';

export type { Padding } from '../shell/live-map';

export interface LayoutProperties extends ShownProperties {
  readonly isRetrying: boolean;
  readonly thisYear: number;
  readonly onHelp: () => void;
  /** What to contribute to, where the reader comes from a card. */
  readonly wish: ContributionWish | null;
  /** The scrolling part of the panel. */
  readonly panelRef: RefObject<HTMLDivElement | null>;
}
