/** Starts the app. */
import './style.css';
import { silencePrerendered } from '../shell/prerendered';
import { start } from '../shell/start';
import { App } from './app';

await start((spoken) => <App initialLanguage={spoken} />);
silencePrerendered();
