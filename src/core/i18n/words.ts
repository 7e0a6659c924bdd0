/** Everything that is said in one language: the texts of the interface and the wording of records. */
import { _createCache, _createIntlFormatters, createTranslator } from 'use-intl/core';
import { type Language, languageFacts } from '../domain/language';
import { createWording, type Wording } from './create-wording';
import type { Messages, TranslatorOf } from './message-types';

export interface Words {
  readonly language: Language;
  readonly wording: Wording;
  /** The texts of a namespace. */
  texts<Namespace extends keyof Messages>(namespace: Namespace): TranslatorOf<Namespace>;
}

const wordsByMessages = new WeakMap<Messages, Words>();

function rethrow(error: Error): never {
  throw error;
}

/**
 * The words of a language. Each message is read once, however many pages ask for it. `onError` learns
 * where a text is missing or an argument does not fit.
 */
export function wordsIn(
  language: Language,
  messages: Messages,
  onError: (error: Error) => void = rethrow,
): Words {
  const known = wordsByMessages.get(messages);
  if (known !== undefined) return known;
  const cached = _createIntlFormatters(_createCache());
  const formatters = {
    ...cached,
    getNumberFormat: (_: unknown, options?: Intl.NumberFormatOptions) =>
      cached.getNumberFormat(languageFacts[language].numbersAs, options),
  };
  const translators = new Map<keyof Messages, unknown>();
  function texts<Namespace extends keyof Messages>(namespace: Namespace): TranslatorOf<Namespace> {
    const translator =
      translators.get(namespace) ??
      createTranslator<Messages, Namespace>({
        locale: language,
        messages,
        namespace,
        onError,
        _formatters: formatters,
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
