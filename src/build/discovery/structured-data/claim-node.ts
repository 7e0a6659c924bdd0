/** An event as a schema.org `Claim`, and the articles in which it appears. */
import type { Article, DossierEvent, Pair } from '../../../core/domain/atlas';
import type { Language } from '../../../core/domain/language';
import { eventTitle } from '../../../core/facts/event-facts';
import { ownWords } from '../../../core/facts/own-words';
import { topicNames } from '../../../core/facts/terms';
import type { AddressOf } from '../addresses';
import type { DiscoveryContext } from '../context';
import { isoCoverage, isoDate } from './dates';
import type { Node } from './node';
import { placeId } from './place-node';

export function articleNode(article: Article): Node {
  return {
    '@type': 'NewsArticle',
    headline: article.title,
    url: article.url,
    datePublished: isoDate(article.published),
    publisher: { '@type': 'Organization', name: article.publisher },
    inLanguage: article.language,
    archivedAt: article.archived ?? null,
  };
}

export function claimNode(
  event: DossierEvent,
  pair: Pair,
  language: Language,
  context: DiscoveryContext,
  addressOf: AddressOf,
): Node {
  const words = context.words(language);
  const summary = ownWords(event.summary, words);
  return {
    '@type': 'Claim',
    name: eventTitle(event, pair, words),
    text: summary.text,
    inLanguage: summary.language,
    about: pair.ends.map((place) => ({ '@id': placeId(place, language, addressOf) })),
    temporalCoverage: isoCoverage(event),
    keywords: topicNames(event.topics, context.atlas, words),
    appearance: event.sources.map(({ article }) => articleNode(article)),
  };
}
