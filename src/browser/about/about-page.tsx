/** "About the data": its contents, its gaps, how claims are added, and the downloads. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { DataSet } from '../../core/domain/data-set';
import { dateKnowledgeOf, dateKnowledges } from '../../core/domain/date-knowledge';
import { type Day, yearOf } from '../../core/domain/day';
import { countChoices, countYears, yearExtent } from '../../core/view/facets';
import { type ChangeView, noFilters } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { PageFrame } from '../parts/page-frame';
import { dataSetQuery, headlinesQuery } from '../query/queries';
import { Button } from '../ui/button';
import { OutwardLink } from '../ui/outward-link';
import { RichText } from '../ui/rich-text';
import { SkeletonLines } from '../ui/skeleton-lines';
import { Citation } from './citation';
import { CountTable } from './count-table';
import { Downloads } from './downloads';
import { byCount, tally } from './tally';
import { YearChart } from './year-chart';

interface AboutPageProperties {
  readonly atlas: Atlas;
  readonly today: Day;
  readonly changeView: ChangeView;
  /** Whether the reader came from within the app, not by the page's address. */
  readonly takesFocus: boolean;
  readonly onBack: () => void;
}

export function AboutPage({ atlas, today, changeView, takesFocus, onBack }: AboutPageProperties) {
  const t = useTranslations('about');
  const app = useTranslations('app');
  const problem = useTranslations('problem');
  const headlines = useQuery(headlinesQuery);
  const dataSet = useQuery(dataSetQuery);
  const failed = [headlines, dataSet].filter(({ isError }) => isError);
  return (
    <PageFrame
      title={app('about')}
      takesFocus={takesFocus}
      onBack={onBack}
      introduction={
        <Size atlas={atlas} publishers={headlines.data?.map(({ publisher }) => publisher)} />
      }
    >
      {failed.length > 0 && (
        <div role="alert" className="flex flex-col items-start gap-2">
          <p>{problem('dossierTitle')}</p>
          <Button
            onClick={() => {
              for (const query of failed) void query.refetch();
            }}
          >
            {problem('retry')}
          </Button>
        </div>
      )}
      <Charts
        atlas={atlas}
        today={today}
        headlines={headlines.data}
        continents={dataSet.data?.continents}
      />
      <Part title={t('missingTitle')}>
        <p>{t('missingWeight')}</p>
        <Missing atlas={atlas} undatedArticles={dataSet.data?.undatedArticles} />
      </Part>
      <Part title={t('claimTitle')}>
        <ol className="flex list-decimal flex-col gap-1 ps-5">
          <li>{t('claimRead')}</li>
          <li>{t('claimTwice')}</li>
          <li>{t('claimRecorded')}</li>
          <li>{t('claimChecked')}</li>
          <li>{t('claimReviewed')}</li>
        </ol>
      </Part>
      <Part title={t('licenceTitle')}>
        <p>
          <RichText>
            {t.rich('licenceText', {
              link: (chunks) => (
                <OutwardLink href="https://creativecommons.org/licenses/by/4.0/" relation="license">
                  <RichText>{chunks}</RichText>
                </OutwardLink>
              ),
            })}
          </RichText>
        </p>
      </Part>
      <Part title={t('citeTitle')}>
        {dataSet.data === undefined ? (
          <SkeletonLines count={2} />
        ) : (
          <Citation dataSet={dataSet.data} today={today} />
        )}
      </Part>
      <Part title={t('downloadTitle')}>
        <p>{t('downloadText')}</p>
        {dataSet.data === undefined ? (
          <SkeletonLines count={8} />
        ) : (
          <Downloads dataSet={dataSet.data} />
        )}
        <Button
          weight="plain"
          className="self-start"
          onClick={() => changeView((current) => ({ ...current, tab: 'import' }))}
        >
          {app('import')}
        </Button>
      </Part>
      <Part title={t('bordersTitle')}>
        <p>{t('borders')}</p>
        <p>{t('names')}</p>
      </Part>
    </PageFrame>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-title">{title}</h3>
      {children}
    </section>
  );
}

interface SizeProperties {
  readonly atlas: Atlas;
  /** The publisher of each article; missing while they load. */
  readonly publishers: readonly string[] | undefined;
}

/** The number of records of each type. */
function Size({ atlas, publishers }: SizeProperties) {
  const count = useTranslations('count');
  const events = [...atlas.pairs.values()].reduce((sum, pair) => sum + pair.events.length, 0);
  const facts = [
    count('relationships', { count: atlas.pairs.size }),
    count('places', { count: atlas.places.size }),
    count('events', { count: events }),
  ];
  if (publishers !== undefined) {
    facts.push(
      count('articles', { count: publishers.length }),
      count('publishers', { count: new Set(publishers).size }),
    );
  }
  return <p className="break-keep text-muted">{facts.join(' · ')}</p>;
}

interface ChartsProperties {
  readonly atlas: Atlas;
  readonly today: Day;
  readonly headlines:
    | readonly { readonly publisher: string; readonly language: string }[]
    | undefined;
  readonly continents: DataSet['continents'] | undefined;
}

function Charts({ atlas, today, headlines, continents }: ChartsProperties) {
  const t = useTranslations('about');
  const known = useTranslations('dateKnowledge');
  const continentName = useTranslations('continent');
  const wording = useWording();
  const years = useMemo(
    () => countYears(atlas, noFilters, yearExtent(atlas, yearOf(today)), today),
    [atlas, today],
  );
  const countries = useMemo(
    () =>
      [...countChoices(atlas, noFilters, 'countries', today)].map(([code, count]) => ({
        label: wording.country(code),
        count,
      })),
    [atlas, today, wording],
  );
  const dates = useMemo(() => {
    const events = [...atlas.pairs.values()].flatMap((pair) => pair.events);
    const counts = tally(events.map(({ date }) => dateKnowledgeOf(date)));
    return dateKnowledges.flatMap((knowledge) =>
      counts
        .filter(({ label }) => label === knowledge)
        .map(({ count }) => ({ label: known(knowledge), count })),
    );
  }, [atlas, known]);
  const { language } = wording;
  return (
    <>
      <YearChart counts={years} />
      <div className="grid gap-10 @2xl:grid-cols-2">
        {continents === undefined ? (
          <SkeletonLines count={5} />
        ) : (
          <CountTable
            title={t('continentsTitle')}
            text={t('continentsText')}
            labelHeading={t('continent')}
            countHeading={t('relationships')}
            counts={continents.map(({ continent, relationships, reached, all }) => ({
              label: t('reached', {
                continent: continentName(continent),
                reached: wording.number(reached),
                all: wording.number(all),
              }),
              count: relationships,
            }))}
          />
        )}
        <CountTable
          title={t('datesTitle')}
          text={t('datesText')}
          labelHeading={t('date')}
          countHeading={t('eventsHeading')}
          counts={dates}
        />
      </div>
      <div className="grid gap-10 @2xl:grid-cols-2">
        <CountTable
          title={t('countriesTitle')}
          text={t('countriesText')}
          labelHeading={t('country')}
          countHeading={t('relationships')}
          counts={byCount(countries, language)}
        />
        {headlines === undefined ? (
          <SkeletonLines count={8} />
        ) : (
          <CountTable
            title={t('languagesTitle')}
            labelHeading={t('language')}
            countHeading={t('articles')}
            counts={byCount(
              tally(headlines.map((article) => wording.languageName(article.language))),
              language,
            )}
          />
        )}
      </div>
      {headlines !== undefined && (
        <CountTable
          title={t('publishersTitle')}
          labelHeading={t('publisher')}
          countHeading={t('articles')}
          counts={byCount(tally(headlines.map(({ publisher }) => publisher)), language)}
        />
      )}
    </>
  );
}

interface MissingProperties {
  readonly atlas: Atlas;
  /** Missing while it loads. */
  readonly undatedArticles: number | undefined;
}

/** The numbers of records with missing data; zeros are left out. */
function Missing({ atlas, undatedArticles = 0 }: MissingProperties) {
  const t = useTranslations('about');
  const events = [...atlas.pairs.values()].flatMap((pair) => pair.events);
  const undatedEvents = events.filter(({ undated }) => undated).length;
  const places = [...atlas.places.values()];
  const unidentified = places.filter(({ wikidata }) => wikidata === undefined).length;
  return (
    <ul className="flex list-disc flex-col gap-1 ps-5">
      {undatedEvents > 0 && <li>{t('missingDates', { count: undatedEvents })}</li>}
      {undatedArticles > 0 && <li>{t('missingPublications', { count: undatedArticles })}</li>}
      {unidentified > 0 && <li>{t('missingWikidata', { count: unidentified })}</li>}
    </ul>
  );
}
