/** Starts the app: loads the language, then draws; the atlas and the map come after. */
import './style.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { atlasQuery, createQueryClient } from '../query/queries';
import { parseAddress } from '../view/address';
import { readSearch } from './address-store';
import { App } from './app';
import { ErrorBoundary } from './error-boundary';
import { refreshInDevelopment } from './refresh-in-development';
import { applyTheme } from './theme';
import { loadLanguage } from './use-language';

const { view } = parseAddress(readSearch());
applyTheme(view.theme);

const queries = createQueryClient();
// Under way while the messages load.
void queries.prefetchQuery(atlasQuery);
refreshInDevelopment(queries);

const spoken = await loadLanguage(view.language);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary messages={spoken.messages}>
      <QueryClientProvider client={queries}>
        <App initialLanguage={spoken} />
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>,
);
