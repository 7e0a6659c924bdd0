/** Small atlases for tests, written as the events that a test is about. */
import type { Atlas, Pair } from '../domain/atlas';
import { atlasFormat, type RawAtlas } from '../domain/atlas-files';
import { dayOf } from '../domain/day';
import { decodeAtlas } from '../domain/decode-atlas';
import { placesOfPairId } from '../domain/identifier';
import type { EventKind } from '../domain/kind';
import { defaultView, type Filters, noFilters, type Selection, type View } from './view';

/** The day on which tests look at these atlases. */
export const today = dayOf(2026, 11, 22);

/** An event as `atlas.json` has it. */
export type RawEvent = RawAtlas['pairs'][number]['events'][number];

/** A raw event; by default without topics and from one article. */
export function event(
  kind: EventKind,
  date: string | null,
  more: Partial<Pick<RawEvent, 'inForce' | 'topics' | 'articles'>> = {},
): RawEvent {
  return { kind, date, topics: [], articles: ['article'], ...more };
}

const countries: Readonly<Record<string, string>> = { almaty: 'KZ', beijing: 'CN', moscow: 'RU' };

/** `ru-2` is in Russian; an article whose name begins otherwise is in English. */
function languageOfArticle(id: string): string {
  return /^(?:ru|zh|ky)(?=-)/.exec(id)?.[0] ?? 'en';
}

/** The atlas of some pairs; its places and topics are those that the pairs name. */
export function atlasOf(pairs: Readonly<Record<string, readonly RawEvent[]>>): Atlas {
  const places = new Set(Object.keys(pairs).flatMap((id) => placesOfPairId(id) ?? []));
  const topics = new Set(
    Object.values(pairs).flatMap((events) => events.flatMap((each) => each.topics)),
  );
  const articles = new Set(
    Object.values(pairs).flatMap((events) => events.flatMap((each) => each.articles)),
  );
  const raw: RawAtlas = {
    format: atlasFormat,
    topics: [...topics].map((id) => ({ id, names: { en: id } })),
    places: [...places].map((id, index) => ({
      id,
      kind: 'city',
      names: { en: id },
      aliases: [],
      country: countries[id] ?? 'KG',
      coordinates: [70 + index, 40],
    })),
    articles: [...articles].map((id) => ({ id, language: languageOfArticle(id) })),
    pairs: Object.entries(pairs).map(([id, events]) => ({
      id,
      events: events.map((each, index) => ({ id: String(index + 1), ...each })),
    })),
  };
  return decodeAtlas(raw);
}

/** The pair of some events, between two places that do not matter. */
export function pairOf(...events: RawEvent[]): Pair {
  const [pair] = atlasOf({ 'a--b': events }).pairs.values();
  if (pair === undefined) throw new Error('the atlas of one pair has a pair');
  return pair;
}

/** No filter but these. */
export function filtersOf(some: Partial<Filters>): Filters {
  return { ...noFilters, ...some };
}

/** The default view with these filters and this selection. */
export function viewOf(some: Partial<Filters>, selection: Selection = defaultView.selection): View {
  return { ...defaultView, filters: filtersOf(some), selection };
}

/** The window of some whole years; `null` for no bound. */
export function years(from: number | null, to: number | null = from): Pick<Filters, 'years'> {
  return { years: { from, to } };
}
