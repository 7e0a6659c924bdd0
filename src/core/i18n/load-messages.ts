/** The messages that every page begins with, of one language: a file of its own, loaded when it is spoken. */
import type { Language } from '../domain/language';
import type { FirstMessages } from './message-types';

/** The file of a language exports them under its tag; `Translation` has checked their keys. */
export async function loadMessages(language: Language): Promise<FirstMessages> {
  const file: Partial<Record<Language, FirstMessages>> = await import(`./messages/${language}.ts`);
  const messages = file[language];
  if (messages === undefined) throw new Error(`messages/${language}.ts exports no "${language}"`);
  return messages;
}
