import type { Messages } from '../intl';
import { en } from './en';
export const ru: Messages = en;
