/** The messages of all languages and pages, for files that the build writes. */
import { type Language, languages } from '../domain/language';
import { loadMessages } from './load-messages';
import type { Messages } from './message-types';
import { loadPageMessages, pageNamespaces } from './page-messages';

async function loadAll(language: Language): Promise<Messages> {
  const ofPages = pageNamespaces.map(
    async (namespace) => [namespace, await loadPageMessages(namespace, language)] as const,
  );
  return {
    ...(await loadMessages(language)),
    ...Object.fromEntries(await Promise.all(ofPages)),
  } as Messages;
}

const loaded = languages.map(async (language) => [language, await loadAll(language)] as const);

export const allMessages = Object.fromEntries(await Promise.all(loaded)) as Readonly<
  Record<Language, Messages>
>;
