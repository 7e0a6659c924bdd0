/** Installs nginx and Caddy for `hosts.test.ts`; if that fails, it reports which tests are skipped. */
import { bringHosts } from './hosts';

if (!bringHosts())
  console.log('not run in full: hosts.test.ts, because nginx or Caddy is missing.');
