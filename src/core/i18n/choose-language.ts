/** Which language to speak: the one that the address names, else the browser's first that we know. */
import { isLanguage, type Language } from '../domain/language';

/** `preferred` as `navigator.languages` gives it: BCP 47 tags, best first. */
export function chooseLanguage(named: Language | null, preferred: readonly string[]): Language {
  if (named !== null) return named;
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(language)) return language;
  }
  return 'en';
}
