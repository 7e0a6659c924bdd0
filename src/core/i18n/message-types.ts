/** Types of the messages: their keys and arguments, as the English ones have them. */
import type { createTranslator } from 'use-intl/core';
import type { en } from './messages/en';

/** What gives the texts of a namespace, such as `time`. */
export type TranslatorOf<Namespace extends keyof typeof en> = ReturnType<
  typeof createTranslator<typeof en, Namespace>
>;

type Translated<Shape> = {
  readonly [Key in keyof Shape]: Shape[Key] extends string ? string : Translated<Shape[Key]>;
};

/** The messages of one language: every key of the English ones, none missing and none more. */
export type Translation = Translated<typeof en>;

/** Messages as use-intl takes them: it types every language by the English texts. */
export type Messages = typeof en;
