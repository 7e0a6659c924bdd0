import type { Messages } from '../intl';
import { en } from './en';
export const ky: Messages = en;
