/** The articles behind the visible relationships, as a table. */
import { columns } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { CiteButton } from '../keep/cite-button';
import { keptArticle } from '../keep/kept-record';
import { HeadlineLink } from '../ui/headline-link';
import { PairButton } from '../ui/pair-button';
import { ListTable, type TableControls } from './list-table';
import type { ShownArticle } from './shown-articles';

const rowHeight = { table: 61, stack: 130 };

interface ArticleTableProperties extends TableControls {
  readonly rows: readonly ShownArticle[];
  readonly onSelect: (pairId: string) => void;
  readonly onApproach: (pairId: string) => void;
}

export function ArticleTable({ rows, onSelect, onApproach, ...controls }: ArticleTableProperties) {
  const t = useTranslations('list');
  const wording = useWording();
  const headline = ({ article }: ShownArticle) => (
    <HeadlineLink href={article.url} language={article.language} title={article.title} isInTable />
  );
  const cite = ({ article }: ShownArticle) => (
    <CiteButton record={keptArticle(article)} size="small" />
  );
  const published = ({ article }: ShownArticle) =>
    article.published === null ? t('unstated') : wording.date(article.published);
  const documented = ({ pairs }: ShownArticle) => (
    <ul>
      {pairs.map(({ scenePair: { pair }, name }) => (
        <li key={pair.id}>
          <PairButton
            id={pair.id}
            name={name}
            onSelect={onSelect}
            onApproach={onApproach}
            className="underline hover:decoration-2"
          />
        </li>
      ))}
    </ul>
  );
  return (
    <ListTable
      {...controls}
      rows={rows}
      caption={t('captionArticles')}
      columns={columns.articles.map((column) => ({ column, label: t(column) }))}
      marked={rows.findIndex(({ isSelected }) => isSelected)}
      rowHeight={rowHeight}
      cells={(row) => (
        <>
          <th scope="row" className="max-w-120 px-3 py-2 text-start font-normal">
            {headline(row)} {cite(row)}
          </th>
          <td className="px-3 py-2">{row.article.publisher}</td>
          <td className="px-3 py-2 whitespace-nowrap">{published(row)}</td>
          <td className="px-3 py-2">{row.languageName}</td>
          <td className="px-3 py-1.5">{documented(row)}</td>
        </>
      )}
      lines={(row) => (
        <>
          {headline(row)}
          <p className="text-muted">
            <span>{[row.article.publisher, published(row), row.languageName].join(' · ')}</span>
            <span>{' · '}</span>
            {cite(row)}
          </p>
          {documented(row)}
        </>
      )}
    />
  );
}
