/** What is printed in the place of the page: every visible event with its sources. */
import { useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Article, Atlas } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import { formatDay } from '../../core/domain/day';
import { requireEdtfDate } from '../../core/domain/edtf';
import { listedCount } from '../../core/view/listed';
import type { Scene } from '../../core/view/scene';
import type { Filters } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useFilterWords } from '../intl/use-filter-words';
import { useResultWords } from '../intl/use-result-words';
import { useWording } from '../intl/wording';
import type { PairRow } from './pair-rows';

interface PrintSheetProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly filters: Filters;
  readonly rows: readonly PairRow[];
  readonly articles: readonly Article[];
  readonly today: Day;
}

export function PrintSheet({ atlas, scene, filters, rows, articles, today }: PrintSheetProperties) {
  const t = useTranslations('list');
  const app = useTranslations('app');
  const layer = useTranslations('layer');
  const resultWords = useResultWords();
  const wording = useWording();
  const filterWords = useFilterWords(atlas)(filters);
  // The style sheet hides the rest of the page while there is a sheet.
  useLayoutEffect(() => {
    document.documentElement.dataset.printed = 'list';
    return () => {
      delete document.documentElement.dataset.printed;
    };
  }, []);
  const more = listedCount(scene);
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const date = wording.date(requireEdtfDate(formatDay(today)));
  return createPortal(
    <section className="print-sheet" lang={wording.language}>
      <h1>{app('name')}</h1>
      <p>{t('caption')}</p>
      <p>{filterWords.length === 0 ? t('noFilters') : filterWords.join(' · ')}</p>
      <p>
        {resultWords(scene)}
        {' · '}
        {t('printed', { date })}
      </p>
      <PrintedTable rows={rows} articleOf={articleOf} />
      {more > 0 && <p>{layer('andListed', { count: more })}</p>}
      <footer>{t('printCredit', { name: app('name'), address: document.location.href })}</footer>
    </section>,
    document.body,
  );
}

interface PrintedTableProperties {
  readonly rows: readonly PairRow[];
  readonly articleOf: ReadonlyMap<string, Article>;
}

function PrintedTable({ rows, articleOf }: PrintedTableProperties) {
  const t = useTranslations('list');
  const tie = useTranslations('tie');
  const standing = useTranslations('standing');
  const kind = useTranslations('kind');
  const time = useTranslations('time');
  const wording = useWording();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('pair')}</th>
          <th scope="col">{t('events')}</th>
          <th scope="col">{t('articles')}</th>
        </tr>
      </thead>
      {rows.map(({ scenePair: { pair, events, ...drawn }, name, years }) => (
        <tbody key={pair.id}>
          {events.map((index, position) => {
            const event = pair.events[index];
            if (event === undefined) return null;
            return (
              <tr key={index}>
                {position === 0 && (
                  <th scope="rowgroup" rowSpan={events.length}>
                    {name}
                    <small>
                      {[tie(drawn.tie), standing(drawn.standing), wording.years(years)].join(' · ')}
                    </small>
                  </th>
                )}
                <td>
                  {kind(event.kind)}
                  <small>{event.date === null ? time('undated') : wording.date(event.date)}</small>
                </td>
                <td>
                  {event.articles.map((id) => {
                    const article = articleOf.get(id);
                    if (article === undefined) return null;
                    const { publisher, published, title, language, url } = article;
                    return (
                      <p key={id}>
                        <span lang={language}>{title}</span>
                        {' — '}
                        {published === null
                          ? publisher
                          : `${publisher}, ${wording.date(published)}`}
                        <small>{url}</small>
                      </p>
                    );
                  })}
                </td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
