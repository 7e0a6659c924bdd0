/** Messages of one language, each in a file of its own that loads only when it is spoken. */
import type { Language } from '../domain/language';
import type { Messages } from './intl';

const loaders: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: async () => (await import('./messages/en')).en,
  ru: async () => (await import('./messages/ru')).ru,
  ky: async () => (await import('./messages/ky')).ky,
  kk: async () => (await import('./messages/kk')).kk,
  zh: async () => (await import('./messages/zh')).zh,
};

export function loadMessages(language: Language): Promise<Messages> {
  return loaders[language]();
}
