/** Messages of one language, each in a file of its own that loads only when it is spoken. */
import type { Language } from '../domain/language';
import type { Messages, Translation } from './message-types';
import { knowingNumbers } from './number-locales';

const loaders: Readonly<Record<Language, () => Promise<Translation>>> = {
  en: async () => (await import('./messages/en')).en,
  ru: async () => (await import('./messages/ru')).ru,
  ky: async () => (await import('./messages/ky')).ky,
  kk: async () => (await import('./messages/kk')).kk,
  zh: async () => (await import('./messages/zh')).zh,
};

export async function loadMessages(language: Language): Promise<Messages> {
  Intl.NumberFormat = knowingNumbers(Intl.NumberFormat);
  // Same keys, other texts: `Translation` has checked it.
  return (await loaders[language]()) as Messages;
}
