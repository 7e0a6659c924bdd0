/** The theme: what the address says, else what the system prefers. */

import type { Theme } from '../../core/view/view';
import { useMedia } from '../ui/use-media';

/** Tells the style sheet. `auto` leaves the choice to the system. */
export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The theme as it is drawn, for the map, which knows no style sheet. */
export function useDrawnTheme(theme: Theme): 'light' | 'dark' {
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  if (theme === 'auto') return systemIsDark ? 'dark' : 'light';
  return theme;
}
