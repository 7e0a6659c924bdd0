/** An article as a reader meets it: headline as published, publisher, date, language, the links. */
import type { ArticleFacts } from '../../core/facts/article-facts';
import { CitePopover } from '../keep/cite-popover';
import { keptArticle } from '../keep/kept-record';
import { Icon } from '../ui/icon';

export function ArticleLine({ facts }: { readonly facts: ArticleFacts }) {
  const { article, address, details, archive } = facts;
  return (
    <div className="flex flex-col items-start">
      <a
        className="font-semibold text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
        href={address}
        lang={article.language}
        target="_blank"
        rel="noopener noreferrer"
      >
        <span>{article.title}</span>{' '}
        <span className="inline-block align-[-2px]">
          <Icon name="external" size={14} />
        </span>
      </a>
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
        <CitePopover record={keptArticle(article)} size="small" />
      </p>
    </div>
  );
}
