/** The frame's default title: the atlas's name, as in the messages. */

import type { Language } from '../../core/domain/language';

/** By interface language. */
export const titles: Readonly<Record<Language, string>> = {
  en: 'Sister City Atlas',
  ru: 'Атлас городов-побратимов',
  ky: 'Бир тууган шаарлар атласы',
  kk: 'Бауырлас қалалар атласы',
  zh: '友好城市地图集',
};

/** The interface language of a BCP 47 tag (`ru-KG` is Russian); undefined if the atlas does not have it. */
export function languageOf(tag: string): Language | undefined {
  const [language = ''] = tag.toLowerCase().split('-');
  return Object.hasOwn(titles, language) ? (language as Language) : undefined;
}
