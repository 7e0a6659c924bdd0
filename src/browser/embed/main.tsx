/** Starts the embed, which connects to its host first. */
import './style.css';
import { isServed } from '../shell/is-served';
import { start } from '../shell/start';
import { fetchAhead } from '../shell/use-map-module';
import { Embed } from './embed';
import { connectHost } from './host';

if (isServed) {
  const host = connectHost(window);
  void fetchAhead('seen');
  await start((loaded) => <Embed host={host} initialLanguage={loaded} />);
}
