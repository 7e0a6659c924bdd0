/** Languages in which lists are read: in their words for columns, countries and months. */
export const languagesOfLists = [
  ...(['en', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'ru', 'uk'] as const),
  ...(['tr', 'zh', 'ja', 'ko', 'ky', 'kk'] as const),
] as const;
