/** The feed of events, the newest first. */
import type { DossierEvent, Pair } from '../../core/domain/atlas';
import { formatDay } from '../../core/domain/day';
import type { Language } from '../../core/domain/language';
import { sourceList } from '../../core/facts/article-facts';
import { eventTitle } from '../../core/facts/event-facts';
import { ownWords } from '../../core/facts/own-words';
import { pagePath } from '../../core/view/page-path';
import { feedPath } from './addresses';
import { atomFeed, type FeedEntry } from './atom';
import type { DiscoveryContext } from './context';
import { element, textElement } from './markup';

/** The feed has only the newest events; `data/events.csv` has all. */
export const maxEntries = 100;

interface Entry {
  readonly pair: Pair;
  readonly event: DossierEvent;
  /** Unique among all events, and stable while pair, kind and date stay the same. */
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly updated: string;
}

/**
 * The day of the last change to the event in the records, else to its pair's record. Without a history, the day by
 * which its last article had been published, else the event's own day.
 */
function dayOfUpdate(event: DossierEvent, changed: string | null): string {
  const known = event.changed ?? changed;
  if (known !== null) return known;
  const published = event.sources.flatMap(({ article }) => article.published?.latest ?? []);
  const happened = event.date?.latest ?? event.inForce?.start?.latest ?? 0;
  return formatDay(published.length > 0 ? Math.max(...published) : happened);
}

/** Distinct names for the events of a pair; those with the same kind and date get a number. */
function namesOf(pair: Pair, events: readonly DossierEvent[]): string[] {
  const met = new Map<string, number>();
  return events.map(({ kind, date, inForce }) => {
    const name = [pair.id, kind, date?.text ?? inForce?.text ?? 'undated'].join('/');
    const count = (met.get(name) ?? 0) + 1;
    met.set(name, count);
    return count === 1 ? name : `${name}/${count}`;
  });
}

/** The sort key among events with the same update: when it happened; undated ones come last. */
function timeOf({ event }: Entry): number {
  return event.date?.latest ?? event.inForce?.start?.latest ?? -Infinity;
}

function newestFirst(a: Entry, b: Entry): number {
  if (a.updated !== b.updated) return a.updated < b.updated ? 1 : -1;
  // For two undated events, the difference of infinities is NaN.
  return timeOf(b) - timeOf(a) || (a.name < b.name ? -1 : 1);
}

function entriesOf({ atlas, dossiers }: DiscoveryContext): Entry[] {
  const entries = [...atlas.pairs.values()].flatMap((pair): Entry[] => {
    const dossier = dossiers.get(pair.id);
    if (dossier === undefined) return [];
    const names = namesOf(pair, dossier.events);
    return dossier.events.map((event, index) => ({
      pair,
      event,
      name: names[index] ?? pair.id,
      updated: dayOfUpdate(event, dossier.changed?.text ?? null),
    }));
  });
  return entries.toSorted(newestFirst).slice(0, maxEntries);
}

function feedEntry(
  { pair, event, name, updated }: Entry,
  language: Language,
  { words }: DiscoveryContext,
): FeedEntry {
  const summary = ownWords(event.summary, words(language));
  return {
    title: eventTitle(event, pair, words(language)),
    name,
    updated,
    page: pagePath({ kind: 'pair', id: pair.id }, language),
    details: [
      ...sourceList(event.sources, words(language)).items.map(({ article, address }) =>
        element('link', {
          rel: 'via',
          type: 'text/html',
          hreflang: article.language,
          title: `${article.publisher}: ${article.title}`,
          href: address,
        }),
      ),
      ...event.topics.map((id) => element('category', { term: id })),
      textElement('summary', summary.text, { 'xml:lang': summary.language }),
    ],
  };
}

/** The feed in one language. */
export function eventsFeed(language: Language, context: DiscoveryContext): string {
  const { texts } = context.words(language);
  return atomFeed(
    {
      title: texts('discovery')('feed', { name: texts('app')('name') }),
      name: 'events',
      path: feedPath(language),
      updated: context.dataSet.changed?.text ?? formatDay(0),
      entries: entriesOf(context).map((entry) => feedEntry(entry, language, context)),
    },
    language,
    context,
  );
}
