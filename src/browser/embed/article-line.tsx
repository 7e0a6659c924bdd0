/** An article on the card: its headline as published, publisher, date and language. */
import type { ArticleFacts } from '../../core/facts/article-facts';
import { NewTabLink } from './new-tab-link';

export function ArticleLine({ facts }: { readonly facts: ArticleFacts }) {
  const { article, address, details } = facts;
  return (
    <>
      <NewTabLink
        className="font-semibold text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
        href={address}
        plainAddress={article.url}
        language={article.language}
      >
        {article.title}
      </NewTabLink>
      <p className="text-muted">{details.join(' · ')}</p>
    </>
  );
}
