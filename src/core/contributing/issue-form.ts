/** What the forms of the project for contributions are filled in with, by the ids of their fields. */
import type { Records } from '../checking/records';
import { type Contribution, fileOf, pairOf } from './contribution';

/** The option of the form that says so. */
export const statedInArticle = 'the article itself states it (today, a weekday, a date)';

/** A form of the project, by the name of its template. */
export interface FilledForm {
  readonly template: 'add-a-relationship' | 'correct-a-place';
  /** The fields that are needed are never empty. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The form for a contribution. `position`: of the event among those of the pair. */
export function formFor(
  contribution: Contribution,
  records: Records,
  position: number,
): FilledForm {
  return pairOf(contribution) === null
    ? { template: 'correct-a-place', fields: placeFields(contribution) }
    : { template: 'add-a-relationship', fields: eventFields(contribution, records, position) };
}

function placeFields({ places: [place] }: Contribution): Record<string, string> {
  if (!place?.record) return {};
  const { names, country } = place.record;
  const [path, text] = fileOf('place', place.id, place.record);
  return { place: `${names.en}, ${country}`, record: `data/${path}`, 'should-say': text };
}

function eventFields(
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
