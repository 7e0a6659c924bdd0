/** Loads the messages of the app in one language, from a separate file. */
import type { Language } from '../domain/language';
import type { FirstMessages } from './message-types';

/** Each language's file exports them under its tag; the type `Translation` checks their keys. */
export async function loadMessages(language: Language): Promise<FirstMessages> {
  const file: Partial<Record<Language, FirstMessages>> = await import(`./messages/${language}.ts`);
  const messages = file[language];
  if (messages === undefined) throw new Error(`messages/${language}.ts exports no "${language}"`);
  return messages;
}
