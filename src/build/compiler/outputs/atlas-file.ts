/** `atlas.json` and `pairs/<id>.json`, which the site loads. */
import {
  atlasFormat,
  type RawArticle,
  type RawAtlas,
  type RawDossier,
  type WrittenAtlas,
} from '../../../core/domain/atlas-files';
import { columnsOf } from '../../../core/domain/columns';
import type { RegisterSummary } from '../../../core/domain/register-summary';
import {
  articlesOf,
  type ResolvedArticle,
  type ResolvedCollection,
  type ResolvedEvent,
  type ResolvedPair,
  type ResolvedPlace,
  type ResolvedRecords,
  writtenTexts,
} from '../resolve';

type RawPlace = RawAtlas['places'][number];
type RawCollection = NonNullable<RawAtlas['collections']>[number];
type RawEvent = RawAtlas['pairs'][number]['events'][number];
type RawDossierEvent = RawDossier['events'][number];

/** Removes fields that are `undefined`, as JSON would. */
function defined<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== undefined),
  ) as Value;
}

function rawPlace(place: ResolvedPlace): RawPlace {
  const { id, kind, aliases, country, coordinates, wikidata, changed } = place;
  const names = writtenTexts(place.names);
  const note =
    place.note && defined({ text: writtenTexts(place.note.text), source: place.note.source });
  return defined({ id, kind, names, aliases, country, coordinates, wikidata, note, changed });
}

function rawEvent(event: ResolvedEvent): RawEvent {
  const { id, kind, date, inForce, topics } = event;
  return defined({ id, kind, date, inForce, topics, articles: articlesOf(event) });
}

function rawDossierEvent(event: ResolvedEvent): RawDossierEvent {
  return defined({
    ...rawEvent(event),
    summary: writtenTexts(event.summary),
    note: event.note && writtenTexts(event.note),
    dayStated: event.dayStated,
    changed: event.changed,
    sources: event.sources.map(({ article, passage, note }) =>
      defined({ article, passage: passage && defined(passage), note: note && writtenTexts(note) }),
    ),
  });
}

function rawCollection(collection: ResolvedCollection): RawCollection {
  const { id, title, text, view, pairs = [], steps } = collection;
  const texts = { title: writtenTexts(title), text: writtenTexts(text) };
  return defined({ id, ...texts, view, pairs, steps: steps?.length });
}

export function rawAtlas(
  records: ResolvedRecords,
  registers: readonly RegisterSummary[],
  version: string,
): WrittenAtlas {
  const { topics, places, articles, pairs, collections } = records;
  return {
    format: atlasFormat,
    version,
    topics: columnsOf(topics.map(({ id, names }) => ({ id, names }))),
    places: columnsOf(places.map(rawPlace)),
    articles: columnsOf(articles.map(({ id, language }) => ({ id, language }))),
    pairs: columnsOf(
      pairs.map(({ id, events }) => ({ id, events: columnsOf(events.map(rawEvent)) })),
    ),
    collections: columnsOf(collections.map(rawCollection)),
    registers: [...registers],
  };
}

/** An article without the fields that only curators need. */
export function rawArticle(article: ResolvedArticle): RawArticle {
  const { id, url, title, publisher, published, language, archived } = article;
  return defined({ id, url, title, publisher, published, language, archived });
}

export function rawDossier(
  { id, events, changed }: ResolvedPair,
  { articles }: ResolvedRecords,
): RawDossier {
  const cited = new Set(events.flatMap(articlesOf));
  return defined({
    id,
    events: events.map(rawDossierEvent),
    articles: articles.filter((article) => cited.has(article.id)).map(rawArticle),
    changed,
  });
}
