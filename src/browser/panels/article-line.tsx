/** An article: headline as published, publisher, date, language, links. */
import type { ArticleFacts } from '../../core/facts/article-facts';
import { CiteButton } from '../keep/cite-button';
import { keptArticle } from '../keep/kept-record';
import { HeadlineLink } from '../ui/headline-link';

export function ArticleLine({ facts }: { readonly facts: ArticleFacts }) {
  const { article, address, details, archive } = facts;
  return (
    <div className="flex flex-col items-start">
      <HeadlineLink href={address} language={article.language} title={article.title} />
      <p className="text-small text-muted">
        <span>{`${details.join(' · ')} · `}</span>
        <a
          className="whitespace-nowrap underline underline-offset-4 hover:text-text"
          href={archive.address}
          aria-label={archive.label}
          target="_blank"
          rel="noopener noreferrer"
        >
          {archive.text}
        </a>
        <span>{' · '}</span>
        <CiteButton record={keptArticle(article)} size="small" />
      </p>
    </div>
  );
}
