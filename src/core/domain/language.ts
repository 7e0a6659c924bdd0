/** The languages that the atlas speaks, and text given in several of them. */

/** Interface languages, in the order in which they are offered. `en` is the one every record has. */
export const languages = ['en', 'ru', 'ky', 'kk', 'zh'] as const;
export type Language = (typeof languages)[number];

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
