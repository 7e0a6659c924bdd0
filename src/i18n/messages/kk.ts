import type { Messages } from '../intl';
import { en } from './en';
export const kk: Messages = en;
