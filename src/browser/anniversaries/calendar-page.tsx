/** The calendar: round anniversaries of this month, this year and the next, terms, suspensions. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  type CalendarLine,
  type CalendarPart,
  calendarFacts,
} from '../../core/calendar/calendar-facts';
import type { Article, Atlas } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import { nameOfSelection } from '../../core/facts/selection-words';
import type { Scene } from '../../core/view/scene';
import { type ChangeView, clearSelection, selectPair, type View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { PageFrame } from '../parts/page-frame';
import { headlinesQuery } from '../query/queries';
import { Button } from '../ui/button';
import { HeadlineLink } from '../ui/headline-link';
import { PairButton } from '../ui/pair-button';
import { Subscribe } from './subscribe';

interface CalendarPageProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly view: View;
  readonly today: Day;
  readonly changeView: ChangeView;
  readonly onApproach: (pairId: string) => void;
  readonly takesFocus: boolean;
  readonly onBack: () => void;
}

export function CalendarPage(properties: CalendarPageProperties) {
  const { atlas, scene, view, today, changeView, takesFocus, onBack } = properties;
  const t = useTranslations('calendar');
  const app = useTranslations('app');
  const words = useWords();
  const { data: headlines } = useQuery(headlinesQuery);
  const articles = useMemo(
    () => new Map(headlines?.map((article) => [article.id, article])),
    [headlines],
  );
  const { selection } = view;
  const ids = selection.type === 'places' ? selection.ids : null;
  const parts = useMemo(() => {
    const shown = scene.pairs.filter(
      ({ pair }) => ids === null || pair.ends.some(({ id }) => ids.includes(id)),
    );
    return calendarFacts(shown, today, words);
  }, [scene, ids, today, words]);
  return (
    <PageFrame
      title={app('calendar')}
      takesFocus={takesFocus}
      onBack={onBack}
      introduction={<p className="text-muted">{t('introduction')}</p>}
    >
      {ids !== null && (
        <p className="flex flex-wrap items-center gap-x-4">
          <span>{t('onlyPlace', { place: nameOfSelection(atlas, scene, selection, words) })}</span>
          <Button weight="plain" onClick={() => changeView(clearSelection)}>
            {t('allPlaces')}
          </Button>
        </p>
      )}
      {parts.map((part) => (
        <Part
          key={part.id}
          {...part}
          articles={articles}
          onSelect={(id) => changeView((current) => selectPair(current, id))}
          onApproach={properties.onApproach}
        />
      ))}
      <Subscribe placeId={ids?.length === 1 ? ids[0] : undefined} atlas={atlas} today={today} />
      <p className="text-small text-muted">{t('leapDay')}</p>
    </PageFrame>
  );
}

interface LineProperties {
  readonly articles: ReadonlyMap<string, Article>;
  readonly onSelect: (pairId: string) => void;
  readonly onApproach: (pairId: string) => void;
}

function Part({ heading, groups, empty, ...common }: CalendarPart & LineProperties) {
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-title">{heading}</h3>
      {groups.length === 0 && <p className="text-muted">{empty}</p>}
      {groups.map((group) => (
        <div key={group.heading} className="flex flex-col">
          {group.heading !== null && (
            <h4 className="text-small font-semibold text-muted">{group.heading}</h4>
          )}
          <ul>
            {group.lines.map((line) => (
              <Line key={`${line.pair.id} ${line.event.id}`} {...line} {...common} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Line({
  pair,
  event,
  name,
  date,
  details,
  articles,
  onSelect,
  onApproach,
}: CalendarLine & LineProperties) {
  const article = event.articles.flatMap((id) => articles.get(id) ?? [])[0];
  return (
    <li className="grid gap-x-4 border-t border-hairline py-2 first:border-t-0 @lg:grid-cols-[9rem_1fr]">
      <p className="pt-0.5 text-small text-muted tabular-nums">{date}</p>
      <div className="flex min-w-0 flex-col items-start">
        <PairButton
          id={pair.id}
          name={name}
          onSelect={onSelect}
          onApproach={onApproach}
          className="font-semibold underline hover:decoration-2"
        />
        <p>{details.join(' · ')}</p>
        {article !== undefined && (
          <p className="text-small text-muted">
            <HeadlineLink
              href={article.url}
              language={article.language}
              title={article.title}
              isInTable
            />
            <span>{` · ${article.publisher}`}</span>
          </p>
        )}
      </div>
    </li>
  );
}
