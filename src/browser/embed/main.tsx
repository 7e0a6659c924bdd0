/** Starts the embed, which listens to its host from the beginning. */
import './style.css';
import { start } from '../shell/start';
import { onceActive } from '../shell/use-activation';
import { fetchMapAhead } from '../shell/use-map-module';
import { Embed } from './embed';
import { connectHost } from './host';

const host = connectHost(window);
onceActive(fetchMapAhead);
await start((spoken) => <Embed host={host} initialLanguage={spoken} />);
