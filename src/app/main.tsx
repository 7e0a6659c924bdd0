/** Starts the app: loads the language, then draws; the atlas and the map come after. */
import './style.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { atlasQuery } from '../query/queries';
import { readSearch } from '../shell/address-store';
import { DataProvider, queriesOf } from '../shell/data-provider';
import { ErrorBoundary } from '../shell/error-boundary';
import { silencePrerendered } from '../shell/prerendered';
import { readyToTakeOver } from '../shell/ready-to-take-over';
import { refreshInDevelopment } from '../shell/refresh-in-development';
import { applyTheme } from '../shell/theme';
import { loadLanguage } from '../shell/use-language';
import { parseAddress } from '../view/address';
import { App } from './app';

const { view } = parseAddress(readSearch());
applyTheme(view.theme);

const queries = queriesOf(view.pin);
// Under way while the messages load.
const records = queries.prefetchQuery(atlasQuery);
refreshInDevelopment(queries);

const spoken = await loadLanguage(view.language);
await readyToTakeOver(records, spoken);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary messages={spoken.messages}>
      <DataProvider>
        <App initialLanguage={spoken} />
      </DataProvider>
    </ErrorBoundary>
  </StrictMode>,
);
silencePrerendered();
