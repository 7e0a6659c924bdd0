/** Translators outside of React, for what is written when the site is built. */
import { createTranslator } from 'use-intl/core';
import type { Language } from '../domain/language';
import { createWording, type Wording } from './create-wording';
import type { Messages, TranslatorOf } from './message-types';

/** Each reads a message once, so a site of a thousand pages keeps them. */
const translators = new WeakMap<Messages, Map<keyof Messages, unknown>>();

/** The texts of a namespace. Throws where a text is missing or an argument does not fit. */
export function translatorOf<Namespace extends keyof Messages>(
  namespace: Namespace,
  language: Language,
  messages: Messages,
): TranslatorOf<Namespace> {
  const ofMessages = translators.get(messages) ?? new Map<keyof Messages, unknown>();
  translators.set(messages, ofMessages);
  const known = ofMessages.get(namespace);
  if (known !== undefined) return known as TranslatorOf<Namespace>;
  const translator = createTranslator<Messages, Namespace>({
    locale: language,
    messages,
    namespace,
    onError: (error) => {
      throw error;
    },
  });
  ofMessages.set(namespace, translator);
  return translator;
}

/** The wording of records in a language. */
export function wordingOf(language: Language, messages: Messages): Wording {
  return createWording(
    language,
    translatorOf('time', language, messages),
    translatorOf('names', language, messages),
  );
}
