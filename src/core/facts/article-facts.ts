/** What a reader learns of an article beside its headline. */
import type { Article } from '../domain/atlas';
import type { Wording } from '../i18n/create-wording';
import type { TranslatorOf } from '../i18n/message-types';

/** Publisher, publication date, language. `t` gives the texts of `pair`. */
export function articleFacts(
  article: Article,
  t: TranslatorOf<'pair'>,
  wording: Wording,
): string[] {
  return [
    article.publisher,
    article.published === null
      ? t('publicationUndated')
      : t('publishedOn', { date: wording.date(article.published) }),
    t('inLanguage', { language: wording.languageName(article.language) }),
  ];
}
