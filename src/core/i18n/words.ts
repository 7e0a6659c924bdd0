/** All texts in one language: those of the interface, and the wording of records. */
import { _createCache, _createIntlFormatters, createTranslator } from 'use-intl/core';
import { type Language, languageFacts } from '../domain/language';
import { createWording, type Wording } from './create-wording';
import type {
  FirstMessages,
  Messages,
  PageMessages,
  PageNamespace,
  TranslatorOf,
} from './message-types';

export interface Words {
  readonly language: Language;
  readonly wording: Wording;
  /** The texts of a namespace. Throws if it belongs to a page whose messages have not been added. */
  texts<Namespace extends keyof Messages>(namespace: Namespace): TranslatorOf<Namespace>;
  has(namespace: keyof Messages): boolean;
  /** Adds the messages of a page in this language, once they have loaded. */
  add<Namespace extends PageNamespace>(
    namespace: Namespace,
    messages: PageMessages[Namespace],
  ): void;
}

const wordsByMessages = new WeakMap<object, Words>();

function rethrow(error: Error): never {
  throw error;
}

/**
 * The texts of a language. Each message is parsed only once. `onError` is called for missing texts and wrong arguments;
 * `adapt` may replace a translator.
 */
export function wordsIn(
  language: Language,
  messages: FirstMessages & Partial<PageMessages>,
  onError: (error: Error) => void = rethrow,
  adapt: <Translator>(translator: Translator) => Translator = (translator) => translator,
): Words {
  const made = wordsByMessages.get(messages);
  if (made !== undefined) return made;
  const cached = _createIntlFormatters(_createCache());
  const formatters = {
    ...cached,
    getNumberFormat: (_: unknown, options?: Intl.NumberFormatOptions) =>
      cached.getNumberFormat(languageFacts[language].numbersAs, options),
  };
  const translators = new Map<keyof Messages, unknown>();
  const known: Partial<Messages> = { ...messages };
  const has = (namespace: keyof Messages) => known[namespace] !== undefined;
  function texts<Namespace extends keyof Messages>(namespace: Namespace): TranslatorOf<Namespace> {
    if (!has(namespace)) throw new Error(`the messages of "${namespace}" have not been added`);
    const translator =
      translators.get(namespace) ??
      adapt(
        createTranslator<Messages, Namespace>({
          locale: language,
          messages: known as Messages,
          namespace,
          onError,
          _formatters: formatters,
        }),
      );
    translators.set(namespace, translator);
    return translator as TranslatorOf<Namespace>;
  }
  const words: Words = {
    language,
    texts,
    has,
    add: (namespace, added) => {
      known[namespace] = added;
    },
    wording: createWording(language, texts('time'), texts('names')),
  };
  wordsByMessages.set(messages, words);
  return words;
}
