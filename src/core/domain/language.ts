/** The languages that the atlas speaks, and text given in several of them. */

/**
 * Interface languages by BCP 47 tag, in the order in which they are offered; `en` is the one every
 * record has. A language more is a tag here with its facts below, its file in `i18n/messages`, and
 * what the type checker asks for then.
 */
export const languages = ['en', 'ru', 'ky', 'kk', 'zh'] as const;
export type Language = (typeof languages)[number];

/** Those that a record may lack. */
export type OtherLanguage = Exclude<Language, 'en'>;
export const otherLanguages = languages.filter((language) => language !== 'en');

interface LanguageFacts {
  /** As its own speakers call it, and in English. */
  readonly ownName: string;
  readonly name: string;
  /** Language and territory, as Open Graph wants them. */
  readonly locale: `${string}_${string}`;
  /** Letters that between them need every part of the web font that its texts need. */
  readonly letters: string;
  /** Chromium knows no Kyrgyz and Kazakh numbers: those are written as in a language that it knows. */
  readonly numbersAs: string;
}

export const languageFacts: Readonly<Record<Language, LanguageFacts>> = {
  en: { ownName: 'English', name: 'English', locale: 'en_GB', letters: 'Aé', numbersAs: 'en' },
  ru: { ownName: 'Русский', name: 'Russian', locale: 'ru_RU', letters: 'Aя', numbersAs: 'ru' },
  ky: { ownName: 'Кыргызча', name: 'Kyrgyz', locale: 'ky_KG', letters: 'Aяңөү', numbersAs: 'ru' },
  kk: {
    ownName: 'Қазақша',
    name: 'Kazakh',
    locale: 'kk_KZ',
    letters: 'Aяәғқңөұүһі',
    numbersAs: 'ru',
  },
  zh: {
    ownName: '中文',
    name: 'Chinese, simplified',
    locale: 'zh_CN',
    letters: 'A',
    numbersAs: 'zh',
  },
};

export function isLanguage(value: string): value is Language {
  return (languages as readonly string[]).includes(value);
}

/** A text by BCP 47 language tag. English is always there; any other language may be missing. */
export type LocalizedText = { readonly en: string } & { readonly [language: string]: string };

/** The text in the wanted language, else in English; `language` says which of the two it is. */
export function localize(
  text: LocalizedText,
  wanted: Language,
): { text: string; language: string } {
  const found = text[wanted];
  return found === undefined
    ? { text: text.en, language: 'en' }
    : { text: found, language: wanted };
}
