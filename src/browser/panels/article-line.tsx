/** An article as a reader meets it: headline as published, publisher, date, language, the links. */
import type { Article } from '../../core/domain/atlas';
import { linkToArchive, linkToPassage, type Passage } from '../../core/domain/source-link';
import { articleFacts } from '../../core/facts/article-facts';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { CitePopover } from '../keep/cite-popover';
import { keptArticle } from '../keep/kept-record';
import { Icon } from '../ui/icon';

interface ArticleLineProperties {
  readonly article: Article;
  readonly passage?: Passage | undefined;
}

export function ArticleLine({ article, passage }: ArticleLineProperties) {
  const t = useTranslations('pair');
  const wording = useWording();
  const facts = articleFacts(article, t, wording);
  return (
    <div className="flex flex-col items-start">
      <a
        className="font-semibold text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
        href={linkToPassage(article.url, passage)}
        lang={article.language}
        target="_blank"
        rel="noopener noreferrer"
      >
        {article.title}{' '}
        <span className="inline-block align-[-2px]">
          <Icon name="external" size={14} />
        </span>
      </a>
      <p className="text-small text-muted">
        {facts.join(' · ')}
        {' · '}
        <a
          className="whitespace-nowrap underline underline-offset-4 hover:text-text"
          href={linkToArchive(article)}
          aria-label={t('archiveOf', { title: article.title })}
          target="_blank"
          rel="noopener noreferrer"
        >
          {t('archive')}
        </a>
        {' · '}
        <CitePopover record={keptArticle(article)} size="small" />
      </p>
    </div>
  );
}
