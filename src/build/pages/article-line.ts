/** An article as a reader meets it: headline as published, publisher, date, language, the links. */
import type { Article } from '../../core/domain/atlas';
import { linkToArchive, linkToPassage, type Passage } from '../../core/domain/source-link';
import { articleFacts } from '../../core/facts/article-facts';
import { type Html, html } from './html';
import type { PageContext } from './page-context';

export function articleLine(
  article: Article,
  passage: Passage | undefined,
  { texts, wording }: PageContext,
): Html {
  const t = texts('pair');
  const facts = articleFacts(article, t, wording);
  return html`
    <a lang="${article.language}" href="${linkToPassage(article.url, passage)}">${article.title}</a>
    <p>
      ${facts.join(' · ')} ·&#32;
      <a href="${linkToArchive(article)}" aria-label="${t('archiveOf', { title: article.title })}">${t('archive')}</a>
    </p>`;
}
