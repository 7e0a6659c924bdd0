/** Installs nginx and Caddy for `hosts.test.ts`; where that cannot be, says what is left out. */
import { bringHosts } from './hosts';

if (!bringHosts()) console.log('not run in full: hosts.test.ts, for want of nginx or Caddy.');
