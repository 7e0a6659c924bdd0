/** Title and description of a page, worded from its records: who, since when, how many articles. */
import type { Atlas, Pair, Place } from '../../core/domain/atlas';
import { yearOf } from '../../core/domain/day';
import type { Language } from '../../core/domain/language';
import { nameOfPair, nameOfPlace, partnersInReadingOrder } from '../../core/facts/names';
import { pairFacts } from '../../core/facts/pair-facts';
import { topicNames } from '../../core/facts/terms';
import type { AtlasPage } from '../../core/view/page-path';
import type { ScenePair } from '../../core/view/scene';
import type { DiscoveryContext } from './context';

export interface PageWords {
  /** Name of the atlas. */
  readonly siteName: string;
  /** What the page is about, without the atlas's name. */
  readonly subject: string;
  /** For the title of the document. */
  readonly title: string;
  readonly description: string;
}

/** As many names as a description has room for before search engines cut it off. */
const maxNames = 5;
const maxTopics = 4;

/** The place of a page. Throws a RangeError where the atlas has none of that id. */
export function requirePlace(atlas: Pick<Atlas, 'places'>, id: string): Place {
  const place = atlas.places.get(id);
  if (place === undefined) throw new RangeError(`the atlas has no place ${id}`);
  return place;
}

/** The pair of a page, as it is drawn. Throws a RangeError where the atlas has none of that id. */
export function requirePair(
  { scenePairs }: Pick<DiscoveryContext, 'scenePairs'>,
  id: string,
): ScenePair {
  const shown = scenePairs.get(id);
  if (shown === undefined) throw new RangeError(`the atlas has no pair ${id}`);
  return shown;
}

/** How many articles state the events of some pairs. */
export function countArticles(pairs: readonly Pair[]): number {
  return new Set(pairs.flatMap(({ events }) => events.flatMap(({ articles }) => articles))).size;
}

/** The years in which the dated events of some pairs began; empty where none is dated. */
export function yearsOfEvents(pairs: Iterable<Pair>): number[] {
  return [...pairs]
    .flatMap(({ events }) => events.flatMap(({ spans }) => spans.map(({ start }) => start)))
    .filter(Number.isFinite)
    .map(yearOf);
}

/** Names one after the other. `Intl.ListFormat` would put an "and" before the last, or no comma. */
function enumerate(names: readonly string[], language: Language): string {
  return names.join(language === 'zh' ? '、' : ', ');
}

type SubjectAndDescription = Pick<PageWords, 'subject' | 'description'> & {
  /** What the page is about in as few words as can be. */
  readonly name: string;
};

/** Search engines cut off what is longer. */
const maxTitleLength = 70;

/** As much as a title has room for: the subject and the site, the subject, or the bare name. */
function titleOf({ subject, name }: SubjectAndDescription, siteName: string): string {
  const titles = [`${subject} · ${siteName}`, subject, name];
  return titles.find(({ length }) => length <= maxTitleLength) ?? name;
}

function homeWords(language: Language, context: DiscoveryContext): SubjectAndDescription {
  const { atlas, words } = context;
  const app = words(language).texts('app');
  const count = words(language).texts('count');
  const t = words(language).texts('discovery');
  const pairs = [...atlas.pairs.values()];
  return {
    name: app('name'),
    subject: app('name'),
    description: t('homeDescription', {
      relationships: count('relationships', { count: pairs.length }),
      events: count('events', { count: pairs.reduce((sum, { events }) => sum + events.length, 0) }),
      articles: count('articles', { count: countArticles(pairs) }),
    }),
  };
}

function placeWords(
  place: Place,
  language: Language,
  context: DiscoveryContext,
): SubjectAndDescription {
  const { atlas, scene, words } = context;
  const count = words(language).texts('count');
  const t = words(language).texts('discovery');
  const name = nameOfPlace(place, language);
  const pairs = atlas.pairsByPlace.get(place.id) ?? [];
  if (pairs.length === 0) {
    return { name, subject: name, description: t('placeAlone', { place: name }) };
  }
  const partners = partnersInReadingOrder(scene.pairs, place.id, language);
  const named = partners.slice(0, maxNames).map((partner) => partner.name);
  const years = yearsOfEvents(pairs);
  return {
    name,
    subject: t('placeTitle', {
      place: name,
      partners: count('partners', { count: partners.length }),
    }),
    description: t('placeDescription', {
      place: name,
      since: years.length === 0 ? 'none' : String(Math.min(...years)),
      names: enumerate(named, language),
      more: partners.length - named.length,
      articles: count('articles', { count: countArticles(pairs) }),
    }),
  };
}

function pairWords(
  shown: ScenePair,
  language: Language,
  context: DiscoveryContext,
): SubjectAndDescription {
  const { atlas, scene, words } = context;
  const { pair } = shown;
  const count = words(language).texts('count');
  const t = words(language).texts('discovery');
  const [first, second] = pair.ends.map((place) => nameOfPlace(place, language));
  const facts = pairFacts(shown, scene, words(language));
  const tie = facts.tie.toLocaleLowerCase(language);
  const years = facts.range.type === 'undated' ? 'none' : facts.years;
  const topicIds = new Set(pair.events.flatMap(({ topics }) => topics));
  const topics = topicNames(
    [...atlas.topics.keys()].filter((id) => topicIds.has(id)).slice(0, maxTopics),
    atlas,
    words(language),
  );
  const name = nameOfPair(pair, language);
  return {
    name,
    subject: t('pairTitle', { pair: name, tie, years }),
    description: t('pairDescription', {
      first: first ?? '',
      second: second ?? '',
      tie,
      years,
      events: count('events', { count: pair.events.length }),
      articles: count('articles', { count: countArticles([pair]) }),
      topics: topics.length === 0 ? 'none' : enumerate(topics, language),
    }),
  };
}

function subjectOf(
  page: AtlasPage,
  language: Language,
  context: DiscoveryContext,
): SubjectAndDescription {
  switch (page.kind) {
    case 'home':
      return homeWords(language, context);
    case 'place':
      return placeWords(requirePlace(context.atlas, page.id), language, context);
    case 'pair':
      return pairWords(requirePair(context, page.id), language, context);
  }
}

/** The words of a page. Throws a RangeError where the atlas has no such place or pair. */
export function wordsOf(page: AtlasPage, language: Language, context: DiscoveryContext): PageWords {
  const siteName = context.words(language).texts('app')('name');
  const words = subjectOf(page, language, context);
  const { subject, description } = words;
  const title = page.kind === 'home' ? siteName : titleOf(words, siteName);
  return { siteName, subject, title, description };
}
