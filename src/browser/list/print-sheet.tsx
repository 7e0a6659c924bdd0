/** The printed list: all visible events with their sources. */
import type { Article, Atlas } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import { articleFacts } from '../../core/facts/article-facts';
import { eventLines } from '../../core/facts/event-facts';
import { listedCount } from '../../core/view/listed';
import type { Scene } from '../../core/view/scene';
import type { Filters } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import type { DocumentedRow } from './documented-rows';
import { PrintFrame } from './print-frame';

interface PrintSheetProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly filters: Filters;
  readonly rows: readonly DocumentedRow[];
  readonly articles: readonly Article[];
  readonly today: Day;
}

export function PrintSheet({ rows, articles, ...shown }: PrintSheetProperties) {
  const t = useTranslations('list');
  const layer = useTranslations('layer');
  const more = listedCount(shown.scene);
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  return (
    <PrintFrame {...shown} caption={t('caption')}>
      <PrintedTable atlas={shown.atlas} rows={rows} articleOf={articleOf} />
      {more > 0 && <p>{layer('andListed', { count: more })}</p>}
    </PrintFrame>
  );
}

interface PrintedTableProperties {
  readonly atlas: Atlas;
  readonly rows: readonly DocumentedRow[];
  readonly articleOf: ReadonlyMap<string, Article>;
}

function PrintedTable({ atlas, rows, articleOf }: PrintedTableProperties) {
  const t = useTranslations('list');
  const words = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('pair')}</th>
          <th scope="col">{t('events')}</th>
          <th scope="col">{t('articles')}</th>
        </tr>
      </thead>
      {rows.map(({ scenePair: { pair, events }, name, facts }) => (
        <tbody key={pair.id}>
          {events.map((event, position) => (
            <tr key={event.id}>
              {position === 0 && (
                <th scope="rowgroup" rowSpan={events.length}>
                  <span>{name}</span>
                  <small>{[facts.tie, facts.standing, facts.years].join(' · ')}</small>
                </th>
              )}
              <td>
                {eventLines(event, atlas, words).map(({ role, text }) =>
                  role === 'heading' ? (
                    <p key={role}>{text}</p>
                  ) : (
                    <small key={`${role} ${text}`}>{text}</small>
                  ),
                )}
              </td>
              <td>
                {event.articles.map((id) => {
                  const article = articleOf.get(id);
                  if (article === undefined) return null;
                  const { details } = articleFacts(article, words);
                  return (
                    <p key={id}>
                      <span lang={article.language}>{article.title}</span>
                      <span>{` — ${details.join(' · ')}`}</span>
                      <small>{article.url}</small>
                    </p>
                  );
                })}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
