/** Starts the embed: the still map stands already, the language and the records come, the map last. */
import './style.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { atlasQuery } from '../query/queries';
import { readSearch } from '../shell/address-store';
import { DataProvider, queriesOf } from '../shell/data-provider';
import { ErrorBoundary } from '../shell/error-boundary';
import { readyToTakeOver } from '../shell/ready-to-take-over';
import { refreshInDevelopment } from '../shell/refresh-in-development';
import { applyTheme } from '../shell/theme';
import { loadLanguage } from '../shell/use-language';
import { parseAddress } from '../view/address';
import { Embed } from './embed';
import { connectHost } from './host';

const { view } = parseAddress(readSearch());
applyTheme(view.theme);

const host = connectHost(window);
const queries = queriesOf(view.pin);
// Under way while the messages load.
const records = queries.prefetchQuery(atlasQuery);
refreshInDevelopment(queries);

const spoken = await loadLanguage(view.language);
await readyToTakeOver(records, spoken);
const root = document.getElementById('root');
if (root === null) throw new Error('embed.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary messages={spoken.messages}>
      <DataProvider>
        <Embed host={host} initialLanguage={spoken} />
      </DataProvider>
    </ErrorBoundary>
  </StrictMode>,
);
