/**
 * The feed of changes: relationships that were added, corrected, removed, suspended or ended, and terms that
 * expired, by day. Empty if the records' history is unknown.
 */
import { termsOver } from '../../core/calendar/terms';
import type { Dossier, DossierEvent, Pair } from '../../core/domain/atlas';
import { type DataVersion, type RecordChange, recordChanges } from '../../core/domain/data-version';
import { formatDay } from '../../core/domain/day';
import { placesOfPairId } from '../../core/domain/identifier';
import type { Language } from '../../core/domain/language';
import { eventTitle } from '../../core/facts/event-facts';
import { nameOfPair, nameOfPlace } from '../../core/facts/names';
import type { TranslatorOf } from '../../core/i18n/message-types';
import { pagePath } from '../../core/view/page-path';
import { changesPath, home } from './addresses';
import { atomFeed, type FeedEntry } from './atom';
import type { DiscoveryContext } from './context';
import { maxEntries } from './events-feed';
import { textElement } from './markup';

interface PairChange {
  readonly day: string;
  readonly id: string;
  readonly change: RecordChange;
}

const pairRecord = /^pairs\/(.+)$/;

function pairChanges(versions: readonly DataVersion[]): PairChange[] {
  return versions.flatMap((version) =>
    recordChanges.flatMap((change) =>
      version[change].flatMap((record): PairChange[] => {
        const [, id] = pairRecord.exec(record) ?? [];
        return id === undefined ? [] : [{ day: version.day, id, change }];
      }),
    ),
  );
}

/** The events of a pair that changed on a day; all events if the pair was added. */
function changedEvents(
  dossier: Dossier | undefined,
  { day, change }: PairChange,
): readonly DossierEvent[] {
  const events = dossier?.events ?? [];
  return change === 'added' ? events : events.filter(({ changed }) => changed === day);
}

function titleOf(
  change: RecordChange,
  events: readonly DossierEvent[],
  pair: string,
  t: TranslatorOf<'calendar'>,
): string {
  if (change === 'added') return t('added', { pair });
  if (change === 'removed') return t('removed', { pair });
  if (events.some(({ kind }) => kind === 'termination')) return t('endedTie', { pair });
  if (events.some(({ kind }) => kind === 'suspension')) return t('suspendedTie', { pair });
  return t('corrected', { pair });
}

function entryOf(change: PairChange, language: Language, context: DiscoveryContext): FeedEntry {
  const { atlas, dossiers, words } = context;
  const { day, id } = change;
  const pair: Pair | undefined = atlas.pairs.get(id);
  const events = changedEvents(dossiers.get(id), change);
  const name = (placesOfPairId(id) ?? [])
    .map((placeId) => {
      const place = atlas.places.get(placeId);
      return place === undefined ? placeId : nameOfPlace(place, language);
    })
    .join(' – ');
  const title = titleOf(change.change, events, name, words(language).texts('calendar'));
  const summary = events.flatMap((event) =>
    pair === undefined ? [] : [eventTitle(event, pair, words(language))],
  );
  return {
    title,
    name: `change/${day}/${id}`,
    updated: day,
    page: pagePath(pair === undefined ? home : { kind: 'pair', id }, language),
    details: [textElement('summary', summary.length === 0 ? title : summary.join('\n'))],
  };
}

/**
 * An entry for each term that expired while the relationship was in the atlas: that changes the tie's standing,
 * though no record changes.
 */
function endedTerms(
  changes: readonly PairChange[],
  language: Language,
  { atlas, scene, words }: DiscoveryContext,
): FeedEntry[] {
  const addedOn = new Map(
    changes.flatMap(({ id, day, change }) => (change === 'added' ? [[id, day]] : [])),
  );
  return termsOver(atlas.pairs.values(), scene.reference).flatMap(({ pair, event, end }) => {
    const day = formatDay(end.latest + 1);
    const added = addedOn.get(pair.id);
    if (added === undefined || day <= added) return [];
    return [
      {
        title: words(language).texts('calendar')('termOver', { pair: nameOfPair(pair, language) }),
        name: `term/${pair.id}/${event.id}`,
        updated: day,
        page: pagePath({ kind: 'pair', id: pair.id }, language),
        details: [textElement('summary', eventTitle(event, pair, words(language)))],
      },
    ];
  });
}

/** The feed in one language. */
export function changesFeed(language: Language, context: DiscoveryContext): string {
  const { dataSet, versions, words } = context;
  const changes = pairChanges(versions ?? []);
  return atomFeed(
    {
      title: words(language).texts('calendar')('changesFeed', {
        name: words(language).texts('app')('name'),
      }),
      name: 'changes',
      path: changesPath(language),
      updated: dataSet.changed?.text ?? formatDay(0),
      entries: [
        ...changes.slice(0, maxEntries).map((change) => entryOf(change, language, context)),
        ...endedTerms(changes, language, context),
      ]
        .toSorted((a, b) => (a.updated === b.updated ? 0 : a.updated < b.updated ? 1 : -1))
        .slice(0, maxEntries),
    },
    language,
    context,
  );
}
