/** Starts the app. */
import './style.css';
import { parseAddress } from '../../core/view/address';
import { readSearch } from '../shell/address-store';
import { isServed } from '../shell/is-served';
import { makePrerenderedInert } from '../shell/prerendered';
import { start } from '../shell/start';
import { fetchAhead } from '../shell/use-map-module';
import { App } from './app';

if (isServed) {
  if (parseAddress(readSearch()).view.tab === 'map') void fetchAhead('at once');
  await start((loaded) => <App initialLanguage={loaded} />);
  makePrerenderedInert();
}
