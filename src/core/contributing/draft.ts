/** A contribution in progress: the texts in the fields of the form. */
import { isAddress, pageOf } from '../checking/web-address';
import type { Article, DossierEvent, Place } from '../domain/atlas';
import { pairId } from '../domain/identifier';
import type { EventKind } from '../domain/kind';
import type { PlaceRecord } from '../domain/record';
import type { Contribution, Named, NewArticle, NewEvent, NewPlace } from './contribution';
import { type DateFields, edtfOf, fieldsOfDate, intervalOf, noDate } from './date-fields';
import { proposeArticleId, proposePlaceId } from './record-ids';

/** The tasks: add an event, add a source to an event, correct an event, correct a place. */
export const tasks = ['event', 'source', 'correction', 'place'] as const;
export type Task = (typeof tasks)[number];

/** Texts by BCP 47 tag. The record omits empty ones. */
type Texts = Readonly<Record<string, string>>;

export interface PlaceFields {
  readonly kind: PlaceRecord['kind'];
  readonly names: Texts;
  readonly aliases: readonly string[];
  readonly country: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly wikidata: string;
  readonly note?: PlaceRecord['note'];
}

export interface PlaceDraft {
  /** The id of an existing place; empty for a new place, or if none has been chosen. */
  readonly id: string;
  /** The fields of a new or corrected place. */
  readonly fields: PlaceFields | null;
}

export interface EventFields {
  readonly kind: string;
  readonly date: DateFields;
  readonly dayStated: boolean;
  readonly from: DateFields;
  readonly to: DateFields;
  readonly topics: readonly string[];
  readonly summary: Texts;
  readonly note?: Texts;
}

export interface Draft {
  readonly task: Task;
  readonly places: readonly [PlaceDraft, PlaceDraft];
  /** The id of the event to correct or to add a source to; empty if none has been chosen. */
  readonly known: string;
  readonly event: EventFields;
  readonly article: Readonly<
    Record<'url' | 'title' | 'publisher' | 'language', string> & { published: DateFields }
  >;
  readonly passage: { readonly start: string; readonly end: string };
}

const noPlace: PlaceDraft = { id: '', fields: null };

export const emptyEvent: EventFields = {
  kind: '',
  date: noDate,
  dayStated: false,
  from: noDate,
  to: noDate,
  topics: [],
  summary: { en: '' },
};

export const emptyDraft: Draft = {
  task: 'event',
  places: [noPlace, noPlace],
  known: '',
  event: emptyEvent,
  article: { url: '', title: '', publisher: '', language: '', published: noDate },
  passage: { start: '', end: '' },
};

export const emptyPlace: PlaceFields = {
  kind: 'city',
  names: { en: '' },
  aliases: [],
  country: '',
  latitude: '',
  longitude: '',
  wikidata: '',
};

export function fieldsOfPlace(place: Place): PlaceFields {
  const { kind, names, aliases, country, coordinates, wikidata, note } = place;
  const [longitude, latitude] = coordinates;
  return {
    kind,
    names,
    aliases,
    country,
    latitude: String(latitude),
    longitude: String(longitude),
    wikidata: wikidata ?? '',
    ...(note === undefined ? {} : { note: note as NonNullable<PlaceRecord['note']> }),
  };
}

export function fieldsOfEvent(event: DossierEvent): EventFields {
  const { kind, date, dayStated, inForce, topics, summary, note } = event;
  return {
    kind,
    date: fieldsOfDate(date?.text),
    dayStated: dayStated === true,
    from: fieldsOfDate(inForce?.start?.text),
    to: fieldsOfDate(inForce?.end?.text),
    topics,
    summary,
    ...(note === undefined ? {} : { note }),
  };
}

/** The texts that are not empty; English comes first and is kept even if empty. */
function written(texts: Texts): { en: string; [language: string]: string } {
  const { en = '', ...others } = texts;
  return {
    en,
    ...Object.fromEntries(Object.entries(others).filter(([, text]) => text.trim() !== '')),
  };
}

/** A text as a number; `null` if empty. An invalid text is returned unchanged, for a check to report. */
function numberOf(text: string): number {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  const value = plain === '' ? null : Number(plain);
  return (value === null || Number.isFinite(value) ? value : text) as number;
}

function placeOf(fields: PlaceFields): NewPlace {
  const { kind, names, aliases, country, latitude, longitude, wikidata, note } = fields;
  const others = aliases.map((alias) => alias.trim()).filter((alias) => alias !== '');
  return {
    kind,
    names: written(names),
    ...(others.length === 0 ? {} : { aliases: others }),
    country: country.trim().toUpperCase(),
    coordinates: [numberOf(longitude), numberOf(latitude)],
    ...(wikidata.trim() === '' ? {} : { wikidata: wikidata.trim() }),
    ...(note === undefined ? {} : { note }),
  };
}

function eventOf({
  kind,
  date,
  dayStated,
  from,
  to,
  topics,
  summary,
  note,
}: EventFields): NewEvent {
  const inForce = intervalOf(from, to);
  return {
    // A check reports if none is chosen.
    kind: kind as EventKind,
    date: edtfOf(date) || null,
    ...(dayStated ? { dayStated: true as const } : {}),
    ...(inForce === '' ? {} : { inForce }),
    topics: [...topics],
    summary: written(summary),
    ...(note === undefined ? {} : { note: written(note) }),
  };
}

/** The existing records. */
export interface Present {
  readonly places: ReadonlyMap<string, Place>;
  readonly articles: readonly Article[];
}

/** Placeholder ids of places that are not chosen yet, so that everything else can be checked. */
export const missingPlaces = ['first-place', 'second-place'] as const;

function namedPlace(
  { id, fields }: PlaceDraft,
  missing: string,
  taken: ReadonlySet<string>,
): Named<NewPlace> {
  if (id !== '') return { id, record: fields === null ? null : placeOf(fields) };
  if (fields === null) return { id: missing, record: null };
  const { names, country } = fields;
  const name = names.en ?? '';
  const proposed = proposePlaceId({ name, country: country.trim(), region: null }, taken);
  return { id: name.trim() === '' ? missing : proposed, record: placeOf(fields) };
}

/** A cache, because every key press looks up the same articles. */
const articlesByPage = new WeakMap<readonly Article[], ReadonlyMap<string, Article>>();

function byPage(articles: readonly Article[]): ReadonlyMap<string, Article> {
  const known = articlesByPage.get(articles);
  if (known !== undefined) return known;
  const pages = new Map(
    articles.flatMap((article): [string, Article][] =>
      isAddress(article.url) ? [[pageOf(article.url), article]] : [],
    ),
  );
  articlesByPage.set(articles, pages);
  return pages;
}

/** The article with this address, ignoring tracking parameters. */
export function knownArticle(url: string, articles: readonly Article[]): Article | undefined {
  return isAddress(url) ? byPage(articles).get(pageOf(url)) : undefined;
}

function namedArticle(
  { article }: Draft,
  pair: string,
  articles: readonly Article[],
): Named<NewArticle> {
  const url = article.url.trim();
  const known = knownArticle(url, articles);
  if (known !== undefined) return { id: known.id, record: null };
  const record: NewArticle = {
    url,
    title: article.title,
    publisher: article.publisher,
    published: edtfOf(article.published) || null,
    language: article.language.trim(),
  };
  const taken = new Set(articles.map(({ id }) => id));
  const id = isAddress(url) ? proposeArticleId(record, pair, taken) : 'article';
  return { id, record };
}

/** Whether the draft cites an article. Only corrections can do without. */
export function citesArticle({ task, article, passage }: Draft): boolean {
  if (task === 'place') return false;
  if (task !== 'correction') return true;
  return [article.url, article.title, article.publisher, passage.start].some(
    (text) => text.trim() !== '',
  );
}

/** The contribution so far, which may be incomplete or invalid. */
export function contributionOf(draft: Draft, { places, articles }: Present): Contribution {
  const { task, known } = draft;
  const taken = new Set(places.keys());
  const [one, other] = draft.places.map((place, index) =>
    namedPlace(place, missingPlaces[index] ?? '', taken),
  ) as [Named<NewPlace>, Named<NewPlace>];
  if (task === 'place') {
    return { places: [one], article: null, known: null, event: null, passage: null };
  }
  // Two new places with the same name.
  const second =
    other.record !== null && other.id === one.id ? { ...other, id: `${other.id}-2` } : other;
  const start = draft.passage.start.trim();
  const end = draft.passage.end.trim();
  const hasArticle = citesArticle(draft);
  return {
    places: [one, second],
    article: hasArticle ? namedArticle(draft, pairId(one.id, second.id), articles) : null,
    known: task === 'event' ? null : known,
    event: task === 'source' ? null : eventOf(draft.event),
    passage:
      !hasArticle || (start === '' && end === '')
        ? null
        : { start, ...(end === '' ? {} : { end }) },
  };
}
