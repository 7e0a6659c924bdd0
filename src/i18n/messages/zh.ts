import type { Messages } from '../intl';
import { en } from './en';
export const zh: Messages = en;
