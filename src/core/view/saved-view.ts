/** Views saved by editors: the query part of an address of the atlas. */
import { parseAddress } from './address';
import { isPageTab } from './parameters/parameter-table';
import type { View } from './view';

/**
 * The saved view with the settings that the reader has chosen already: language, theme, projection, the
 * data of a day, and whether the map or the list is shown.
 */
export function openSavedView(current: View, savedView: string): View {
  const { view } = parseAddress(`?${savedView}`);
  const { language, theme, projection, pin } = current;
  const tab = isPageTab(current.tab) ? view.tab : current.tab;
  return { ...view, language, theme, projection, pin, tab };
}
