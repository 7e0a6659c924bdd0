/** Starts a shell: loads the language and the records, then replaces the prerendered page. */
import { type ReactNode, StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { parseAddress } from '../../core/view/address';
import { type LoadedLanguage, wordsOf } from '../intl/wording';
import { atlasQuery } from '../query/queries';
import { reloadForNewVersion } from '../scripts/import-part';
import { nextTask } from '../scripts/next-task';
import { admitOwnScripts } from '../scripts/trusted-types';
import { readSearch } from './address-store';
import { DataProvider, queriesOf } from './data-provider';
import { ErrorBoundary } from './error-boundary';
import { keepFocus } from './keep-focus';
import { readyToTakeOver } from './ready-to-take-over';
import { applyTheme } from './theme';
import { loadLanguage } from './use-language';

/** Renders into the element with the id "root", once the messages have loaded. */
export async function start(draw: (loaded: LoadedLanguage) => ReactNode): Promise<void> {
  // In a task of its own: the first scripts have just been evaluated in this one.
  await nextTask();
  admitOwnScripts();
  keepFocus();
  reloadForNewVersion();
  const { view } = parseAddress(readSearch());
  applyTheme(view.theme);

  const queries = queriesOf(view.pin);
  // Loads in parallel with the messages.
  const records = queries.prefetchQuery(atlasQuery);
  // The dev server reports edited records; the open page reloads them.
  import.meta.hot?.on('atlas:changed', () => void queries.invalidateQueries());

  const loaded = await loadLanguage(view.language);
  // While the records load: the formats of a language take as long as the first render.
  wordsOf(loaded);
  await readyToTakeOver(records, loaded);
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no element with the id "root"');
  const app = (
    <StrictMode>
      <ErrorBoundary messages={loaded.messages}>
        <DataProvider>{draw(loaded)}</DataProvider>
      </ErrorBoundary>
    </StrictMode>
  );
  // Piece by piece: all at once would block a slow phone for half a second.
  startTransition(() => createRoot(root).render(app));
}
