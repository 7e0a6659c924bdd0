/** Starts the embed, which listens to its host from the beginning. */
import './style.css';
import { start } from '../shell/start';
import { Embed } from './embed';
import { connectHost } from './host';

const host = connectHost(window);
await start((spoken) => <Embed host={host} initialLanguage={spoken} />);
