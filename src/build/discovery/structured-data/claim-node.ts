/** An event as a schema.org `Claim`, and the articles in which it appears. */
import type { Article, DossierEvent, Pair } from '../../../core/domain/atlas';
import { type Language, localize } from '../../../core/domain/language';
import type { AddressOf } from '../addresses';
import type { DiscoveryContext } from '../context';
import { eventTitle } from '../event-title';
import { isoCoverage, isoDate } from './dates';
import type { Node } from './node';
import { placeId } from './place-node';

function articleNode(article: Article): Node {
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
  const summary = localize(event.summary, language);
  return {
    '@type': 'Claim',
    name: eventTitle(event, pair, language, context),
    text: summary.text,
    inLanguage: summary.language,
    about: pair.ends.map((place) => ({ '@id': placeId(place, language, addressOf) })),
    temporalCoverage: isoCoverage(event),
    keywords: event.topics.map((id) => {
      const topic = context.atlas.topics.get(id);
      return topic === undefined ? id : localize(topic.names, language).text;
    }),
    appearance: event.sources.map(({ article }) => articleNode(article)),
  };
}
