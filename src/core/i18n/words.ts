/** Everything that is said in one language: the texts of the interface and the wording of records. */
import { createTranslator } from 'use-intl/core';
import type { Language } from '../domain/language';
import { createWording, type Wording } from './create-wording';
import type { Messages, TranslatorOf } from './message-types';

export interface Words {
  readonly language: Language;
  readonly wording: Wording;
  /** The texts of a namespace. They throw where a text is missing or an argument does not fit. */
  texts<Namespace extends keyof Messages>(namespace: Namespace): TranslatorOf<Namespace>;
}

const wordsByMessages = new WeakMap<Messages, Words>();

/** The words of a language. Each message is read once, however many pages ask for it. */
export function wordsIn(language: Language, messages: Messages): Words {
  const known = wordsByMessages.get(messages);
  if (known !== undefined) return known;
  const translators = new Map<keyof Messages, unknown>();
  function texts<Namespace extends keyof Messages>(namespace: Namespace): TranslatorOf<Namespace> {
    const translator =
      translators.get(namespace) ??
      createTranslator<Messages, Namespace>({
        locale: language,
        messages,
        namespace,
        onError: (error) => {
          throw error;
        },
      });
    translators.set(namespace, translator);
    return translator as TranslatorOf<Namespace>;
  }
  const words = {
    language,
    texts,
    wording: createWording(language, texts('time'), texts('names')),
  };
  wordsByMessages.set(messages, words);
  return words;
}
