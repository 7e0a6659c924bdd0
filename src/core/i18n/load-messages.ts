/** Messages of one language, each in a file of its own that loads only when it is spoken. */
import type { Language } from '../domain/language';
import type { Messages } from './message-types';

/** The file of a language exports them under its tag; `Translation` has checked their keys. */
export async function loadMessages(language: Language): Promise<Messages> {
  const file: Partial<Record<Language, Messages>> = await import(`./messages/${language}.ts`);
  const messages = file[language];
  if (messages === undefined) throw new Error(`messages/${language}.ts exports no "${language}"`);
  return messages;
}
