/** The values for the fields of the project's issue forms, by field id. */
import type { Records } from '../checking/records';
import { type Contribution, fileOf, pairOf } from './contribution';

/** The form's option that the article itself states the date. */
export const statedInArticle = 'the article itself states it (today, a weekday, a date)';

/** A filled-in form; `template` is its file name without extension. */
export interface FilledForm {
  readonly template: 'add-a-relationship' | 'correct-a-place';
  /** Required fields are never empty. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The form for a contribution. `position`: the index of the event among those of the pair. */
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
  const event = pairs.get(pairOf(contribution) ?? '')?.value?.events[position];
  // A correction without an article uses that of the event's first source.
  const id = contribution.article?.id ?? event?.sources[0]?.article;
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
    kind: event?.kind ?? '',
    date: event?.date ?? '',
    'day-stated': event?.dayStated ? statedInArticle : '',
    'in-force': event?.inForce ?? '',
    topic: event?.topics.join(', ') ?? '',
    'summary-en': event?.summary.en ?? '–',
    'summary-ru': event?.summary.ru ?? '',
    'passage-start': passage?.start ?? '',
    'passage-end': passage?.end ?? '',
  };
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
}
