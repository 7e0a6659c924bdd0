/** The settings in a script of their own, which comes when they are shown or when the page is quiet. */
import { fetchWhenQuiet } from '../parts/asked-part';
import { lazyPart } from '../parts/lazy-part';

const loadSettings = () => import('./settings');

/** Needs a Suspense around it. */
export const Settings = lazyPart(loadSettings);
fetchWhenQuiet(loadSettings);
