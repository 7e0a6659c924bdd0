/** Views that editors saved: what the address of the atlas says after its question mark. */
import { parseAddress } from './address';
import { isPageTab } from './parameters/parameter-table';
import type { View } from './view';

/**
 * The saved view as somebody sees it who has chosen language, theme and projection already, the data
 * of a day, and whether to look at the map or at the list.
 */
export function openSavedView(current: View, savedView: string): View {
  const { view } = parseAddress(`?${savedView}`);
  const { language, theme, projection, pin } = current;
  const tab = isPageTab(current.tab) ? view.tab : current.tab;
  return { ...view, language, theme, projection, pin, tab };
}
