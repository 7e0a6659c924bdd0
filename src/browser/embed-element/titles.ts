/** What the frame is called where its author gave no title; the atlas's name, as in the messages. */

/** By interface language. */
export const titles: Readonly<Record<string, string>> = {
  en: 'Sister City Atlas',
  ru: 'Атлас городов-побратимов',
  ky: 'Бир тууган шаарлар атласы',
  kk: 'Бауырлас қалалар атласы',
  zh: '友好城市地图集',
};

/** `ru-KG` is Russian. Undefined for a language that the atlas does not speak. */
export function languageOf(tag: string): string | undefined {
  const [language = ''] = tag.toLowerCase().split('-');
  return Object.hasOwn(titles, language) ? language : undefined;
}
