/** The articles behind the visible relationships, as a table. */
import type { ReactNode } from 'react';
import { columns } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { CitePopover } from '../keep/cite-popover';
import { keptArticle } from '../keep/kept-record';
import { Icon } from '../ui/icon';
import type { ArticleRow } from './article-rows';
import type { TableProperties } from './list-properties';
import { PairButton } from './pair-button';
import { RowGap } from './row-gap';
import { SortChoice } from './sort-choice';
import { SortHeader } from './sort-header';
import { type RowsInSight, useRowsInSight } from './use-rows-in-sight';

const rowHeight = { table: 61, stack: 130 };

interface ArrangementProperties extends TableProperties<ArticleRow> {
  readonly inSight: RowsInSight;
  readonly labels: readonly {
    readonly column: (typeof columns.articles)[number];
    readonly label: string;
  }[];
}

export function ArticleTable(properties: TableProperties<ArticleRow>) {
  const { rows, isNarrow, scroller } = properties;
  const t = useTranslations('list');
  const labels = columns.articles.map((column) => ({ column, label: t(column) }));
  const inSight = useRowsInSight(
    rows.length,
    rows.findIndex(isSelected),
    isNarrow ? rowHeight.stack : rowHeight.table,
    scroller,
  );
  const Arrangement = isNarrow ? Stack : Grid;
  return <Arrangement {...properties} labels={labels} inSight={inSight} />;
}

/** Documents something that is selected. */
function isSelected({ pairs }: ArticleRow): boolean {
  return pairs.some(({ scenePair }) => scenePair.emphasis === 'selected');
}

function Headline({ article }: Pick<ArticleRow, 'article'>): ReactNode {
  return (
    <a
      className="font-semibold text-accent underline-offset-4 hover:underline"
      href={article.url}
      lang={article.language}
      target="_blank"
      rel="noopener noreferrer"
    >
      {article.title}{' '}
      <span className="inline-block align-[-2px]">
        <Icon name="external" size={12} />
      </span>
    </a>
  );
}

type PairsProperties = Pick<ArrangementProperties, 'onSelect' | 'onApproach'> &
  Pick<ArticleRow, 'pairs'>;

function Pairs({ pairs, onSelect, onApproach }: PairsProperties): ReactNode {
  return (
    <ul>
      {pairs.map(({ scenePair, name }) => (
        <li key={scenePair.pair.id}>
          <PairButton
            id={scenePair.pair.id}
            name={name}
            onSelect={onSelect}
            onApproach={onApproach}
          />
        </li>
      ))}
    </ul>
  );
}

function Grid({ rows, sort, onSort, inSight, labels, ...open }: ArrangementProperties) {
  const t = useTranslations('list');
  const wording = useWording();
  return (
    <table className="w-full border-collapse text-small" aria-rowcount={rows.length + 1}>
      <caption className="sr-only">{t('captionArticles')}</caption>
      <thead className="sticky top-0 z-1 bg-panel shadow-[0_1px_0_var(--control-edge)]">
        <tr aria-rowindex={1}>
          {labels.map(({ column, label }) => (
            <SortHeader key={column} column={column} label={label} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        <RowGap height={inSight.before} span={labels.length} />
        {inSight.indices.map((index) => {
          const row = rows[index];
          if (row === undefined) return null;
          const { article, pairs, languageName } = row;
          return (
            <tr
              key={article.id}
              ref={inSight.measure}
              data-index={index}
              aria-rowindex={index + 2}
              aria-current={isSelected(row) ? 'true' : undefined}
              className="border-b border-hairline align-top aria-[current]:bg-wash aria-[current]:shadow-[inset_3px_0_0_var(--accent)]"
            >
              <th scope="row" className="max-w-120 px-3 py-2 text-start font-normal">
                <Headline article={article} />{' '}
                <CitePopover record={keptArticle(article)} size="small" />
              </th>
              <td className="px-3 py-2">{article.publisher}</td>
              <td className="px-3 py-2 whitespace-nowrap">
                {article.published === null ? t('unstated') : wording.date(article.published)}
              </td>
              <td className="px-3 py-2">{languageName}</td>
              <td className="px-3 py-1.5">
                <Pairs pairs={pairs} {...open} />
              </td>
            </tr>
          );
        })}
        <RowGap height={inSight.after} span={labels.length} />
      </tbody>
    </table>
  );
}

/** One under the other what stands in columns elsewhere. */
function Stack({ rows, sort, onSort, inSight, labels, ...open }: ArrangementProperties) {
  const t = useTranslations('list');
  const wording = useWording();
  return (
    <>
      <SortChoice columns={labels} sort={sort} onSort={onSort} />
      <ul aria-label={t('captionArticles')} className="text-small">
        <li aria-hidden="true" style={{ height: inSight.before }} />
        {inSight.indices.map((index) => {
          const row = rows[index];
          if (row === undefined) return null;
          const { article, pairs, languageName } = row;
          return (
            <li
              key={article.id}
              ref={inSight.measure}
              data-index={index}
              aria-current={isSelected(row) ? 'true' : undefined}
              className="border-b border-hairline px-3 py-2.5 aria-[current]:bg-wash aria-[current]:shadow-[inset_3px_0_0_var(--accent)]"
            >
              <Headline article={article} />
              <p className="text-muted">
                {[
                  article.publisher,
                  article.published === null ? t('unstated') : wording.date(article.published),
                  languageName,
                ].join(' · ')}
                {' · '}
                <CitePopover record={keptArticle(article)} size="small" />
              </p>
              <Pairs pairs={pairs} {...open} />
            </li>
          );
        })}
        <li aria-hidden="true" style={{ height: inSight.after }} />
      </ul>
    </>
  );
}
