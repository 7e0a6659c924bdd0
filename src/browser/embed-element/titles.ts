/** What the frame is called where its author gave no title; the atlas's name, as in the messages. */

import type { Language } from '../../core/domain/language';

/** By interface language. */
export const titles: Readonly<Record<Language, string>> = {
  en: 'Sister City Atlas',
  ru: 'Атлас городов-побратимов',
  ky: 'Бир тууган шаарлар атласы',
  kk: 'Бауырлас қалалар атласы',
  zh: '友好城市地图集',
};

/** `ru-KG` is Russian. Undefined for a language that the atlas does not speak. */
export function languageOf(tag: string): Language | undefined {
  const [language = ''] = tag.toLowerCase().split('-');
  return Object.hasOwn(titles, language) ? (language as Language) : undefined;
}
