/** An article as a reader meets it: headline as published, publisher, date, language, the links. */
import type { ArticleFacts } from '../../core/facts/article-facts';
import { type Html, html } from './html';

export function articleLine({ article, address, details, archive }: ArticleFacts): Html {
  return html`
    <a lang="${article.language}" href="${address}">${article.title}</a>
    <p>
      ${details.join(' · ')} ·&#32;
      <a href="${archive.address}" aria-label="${archive.label}">${archive.text}</a>
    </p>`;
}
