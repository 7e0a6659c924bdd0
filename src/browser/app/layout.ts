/** What both layouts get: the same parts, laid out for a wide and for a compact screen. */
import type { RefObject } from 'react';
import type { ContributionWish } from '../keep/contribute-action';
import type { ShownProperties } from '../shell/use-shown';

export type { Padding } from '../shell/live-map';

export interface LayoutProperties extends ShownProperties {
  readonly isRetrying: boolean;
  readonly thisYear: number;
  readonly onHelp: () => void;
  /** What the reader wants to contribute to, who comes from a card. */
  readonly wish: ContributionWish | null;
  /** The scrolling part of the panel. */
  readonly panelRef: RefObject<HTMLDivElement | null>;
}
