/** The texts and formats of the page's language, as a React context. */
import { createContext, use } from 'react';
import type { Language } from '../../core/domain/language';
import type { Wording } from '../../core/i18n/create-wording';
import type { FirstMessages } from '../../core/i18n/message-types';
import { type Words, wordsIn } from '../../core/i18n/words';

export interface LoadedLanguage {
  readonly language: Language;
  readonly messages: FirstMessages;
}

/** The words of a language; a message that fails to format is shown as its key. */
export function wordsOf({ language, messages }: LoadedLanguage): Words {
  return wordsIn(language, messages, console.error);
}

const WordsOfPage = createContext<Words | null>(null);

/** Wraps everything that has texts. */
export const WordsProvider = WordsOfPage.Provider;

export function useWords(): Words {
  const words = use(WordsOfPage);
  if (words === null) throw new Error('a component with words is outside of WordsProvider');
  return words;
}

/** How records are worded: dates, years, countries, distances. */
export function useWording(): Wording {
  return useWords().wording;
}
