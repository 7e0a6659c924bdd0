/** The messages of every language together, for what is written when the site is built. */
import type { Language } from '../domain/language';
import type { Messages } from './message-types';
import { en } from './messages/en';
import { kk } from './messages/kk';
import { ky } from './messages/ky';
import { ru } from './messages/ru';
import { zh } from './messages/zh';

// Same keys, other texts: their types have checked it.
export const allMessages = { en, ru, ky, kk, zh } as Readonly<Record<Language, Messages>>;
