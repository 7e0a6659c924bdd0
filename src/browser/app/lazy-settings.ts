/** The settings in a script of their own. */
import { quietPart } from '../parts/quiet-part';

/** Needs a Suspense around it. */
export const Settings = quietPart(() => import('./settings'));
