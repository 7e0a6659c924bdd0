/** The theme: from the address, else the system's preference. */

import type { Theme } from '../../core/view/view';
import type { DrawnTheme } from '../map/drawn-palette';
import { useMedia } from '../ui/use-media';

/** Sets the theme for the style sheet. `auto` leaves the choice to the system. */
export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The theme in effect, for the map, which does not use the style sheet. */
export function useDrawnTheme(theme: Theme): DrawnTheme {
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  const isForced = useMedia('(forced-colors: active)');
  if (isForced) return systemIsDark ? 'own on dark' : 'own on light';
  if (theme === 'auto') return systemIsDark ? 'dark' : 'light';
  return theme;
}
