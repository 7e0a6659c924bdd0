/** The interface languages, and text in several languages. */

/**
 * Interface languages by BCP 47 tag, in display order; every record has `en`. To add a language, add
 * a tag here, its facts below and its file in `i18n/messages`; then the type checker reports what is
 * missing.
 */
export const languages = ['en', 'ru', 'ky', 'kk', 'zh'] as const;
export type Language = (typeof languages)[number];

/** Languages that a record may omit. */
export type OtherLanguage = Exclude<Language, 'en'>;
export const otherLanguages = languages.filter((language) => language !== 'en');

interface LanguageFacts {
  /** Its name in the language itself, and in English. */
  readonly ownName: string;
  readonly name: string;
  /** Language and territory in the format of Open Graph. */
  readonly locale: `${string}_${string}`;
  /** Sample letters that together cover every subset of the web font that its texts need. */
  readonly letters: string;
  /** Chromium has no Kyrgyz and Kazakh number formats: a language that it supports stands in. */
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

/** A text by BCP 47 language tag. English is always present; any other language may be missing. */
export type LocalizedText = { readonly en: string } & { readonly [language: string]: string };

/** The text in the wanted language, otherwise in English; `language` names the one that was used. */
export function localize(
  text: LocalizedText,
  wanted: Language,
): { text: string; language: string } {
  const found = text[wanted];
  return found === undefined
    ? { text: text.en, language: 'en' }
    : { text: found, language: wanted };
}
