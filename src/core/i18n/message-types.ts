/** Types of the messages: keys and arguments, derived from the English ones. */
import type { createTranslator } from 'use-intl/core';
import type { en as about } from './messages/about/en';
import type { en as calendar } from './messages/calendar/en';
import type { en as contribute } from './messages/contribute/en';
import type { en } from './messages/en';
import type { en as importing } from './messages/import/en';
import type { en as insights } from './messages/insights/en';
import type { en as nearby } from './messages/nearby/en';
import type { en as offline } from './messages/offline/en';
import type { en as story } from './messages/story/en';

/** The messages of stories and reading pages, by namespace. Each loads with its page. */
export interface PageMessages {
  readonly about: typeof about;
  readonly calendar: typeof calendar;
  readonly nearby: typeof nearby;
  readonly offline: typeof offline;
  readonly contribute: typeof contribute;
  readonly insights: typeof insights;
  readonly story: typeof story;
  readonly import: typeof importing;
}

/** The namespace of a page's messages. */
export type PageNamespace = keyof PageMessages;

/** The messages that load with the app. */
export type FirstMessages = typeof en;

/** All messages, as types for use-intl, which derives them from the English texts. */
export type Messages = FirstMessages & PageMessages;

/** The function that returns the texts of a namespace, such as `time`. */
export type TranslatorOf<Namespace extends keyof Messages> = ReturnType<
  typeof createTranslator<Messages, Namespace>
>;

type Translated<Shape> = {
  readonly [Key in keyof Shape]: Shape[Key] extends string ? string : Translated<Shape[Key]>;
};

/** The messages of one language, with exactly the keys of the English ones. */
export type Translation = Translated<FirstMessages>;

/** The messages of one page in one language, with exactly the keys of the English ones. */
export type PageTranslation<Namespace extends PageNamespace> = Translated<PageMessages[Namespace]>;
