/** What both layouts get: the same parts, laid out for a wide and for a compact screen. */
import type { RefObject } from 'react';
import type { Atlas } from '../domain/atlas';
import type { Day } from '../domain/day';
import type { Notice } from '../view/address';
import type { Scene } from '../view/scene';
import type { ChangeView, View } from '../view/view';

export interface LayoutProperties {
  /** Missing while it loads, or where it failed. */
  readonly atlas: Atlas | undefined;
  readonly scene: Scene | undefined;
  readonly error: unknown;
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
  readonly view: View;
  readonly changeView: ChangeView;
  readonly notices: readonly Notice[];
  readonly dismissNotices: () => void;
  readonly today: Day;
  readonly thisYear: number;
  readonly onApproach: (pairId: string) => void;
  readonly onHelp: () => void;
  /** The scrolling part of the panel. */
  readonly panelRef: RefObject<HTMLDivElement | null>;
}

/** Pixels of the map's box that lie under something else. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
