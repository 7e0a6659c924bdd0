/** Installs programs for `npm test`; if that fails, it reports what is skipped or slower. */
import { bringShell } from './browser/chromium';
import { bringHosts } from './hosts';

if (!bringHosts())
  console.log('not run in full: hosts.test.ts, because nginx or Caddy is missing.');
if (!bringShell())
  console.log('slower: the browser tests, because chromium-headless-shell is missing.');
