/** What the project's form for new relationships is filled in with, by the ids of its fields. */
import type { Records } from '../checking/records';
import { type Contribution, pairOf } from './contribution';

/** The option of the form that says so. */
export const statedInArticle = 'the article itself states it (today, a weekday, a date)';

/** `position`: of the event among those of the pair. The fields that are needed are never empty. */
export function formFields(
  contribution: Contribution,
  { places, articles, pairs }: Records,
  position: number,
): Record<string, string> {
  const [one, other] = contribution.places;
  const nameOf = (id: string | undefined) => {
    const place = places.get(id ?? '')?.value;
    return place ? `${place.names.en}, ${place.country}` : '–';
  };
  const said = pairs.get(pairOf(contribution) ?? '')?.value?.events[position];
  // A correction may name no article: then that of its first source.
  const id = contribution.article?.id ?? said?.sources[0]?.article;
  const article = articles.get(id ?? '')?.value;
  const { passage } = contribution;
  const fields = {
    'place-a': nameOf(one?.id),
    'place-b': nameOf(other?.id),
    url: article?.url ?? 'https://',
    title: article?.title ?? '–',
    publisher: article?.publisher ?? '–',
    published: article?.published ?? '',
    language: article?.language ?? '–',
    kind: said?.kind ?? '',
    date: said?.date ?? '',
    'day-stated': said?.dayStated ? statedInArticle : '',
    'in-force': said?.inForce ?? '',
    topic: said?.topics.join(', ') ?? '',
    'summary-en': said?.summary.en ?? '–',
    'summary-ru': said?.summary.ru ?? '',
    'passage-start': passage?.start ?? '',
    'passage-end': passage?.end ?? '',
  };
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
}
