/** Chooses the language: the one in the address, else the first of the browser's that the atlas has. */
import { isLanguage, type Language } from '../domain/language';

/** `preferred`: `navigator.languages`, that is BCP 47 tags, most preferred first. */
export function chooseLanguage(named: Language | null, preferred: readonly string[]): Language {
  if (named !== null) return named;
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(language)) return language;
  }
  return 'en';
}
