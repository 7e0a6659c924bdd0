/** Translators outside of React, for what is written when the site is built. */
import { createTranslator } from 'use-intl/core';
import type { Language } from '../domain/language';
import { createWording, type Wording } from './create-wording';
import type { Messages, TranslatorOf } from './intl';

/** The texts of a namespace. Throws where a text is missing or an argument does not fit. */
export function translatorOf<Namespace extends keyof Messages>(
  namespace: Namespace,
  language: Language,
  messages: Messages,
): TranslatorOf<Namespace> {
  return createTranslator<Messages, Namespace>({
    locale: language,
    messages,
    namespace,
    onError: (error) => {
      throw error;
    },
  });
}

/** The wording of records in a language. */
export function wordingOf(language: Language, messages: Messages): Wording {
  return createWording(
    language,
    translatorOf('time', language, messages),
    translatorOf('names', language, messages),
  );
}
