/** The messages of every language together, for what is written when the site is built. */
import { type Language, languages } from '../domain/language';
import { loadMessages } from './load-messages';
import type { Messages } from './message-types';

const loaded = languages.map(async (language) => [language, await loadMessages(language)] as const);

export const allMessages = Object.fromEntries(await Promise.all(loaded)) as Readonly<
  Record<Language, Messages>
>;
