/** What calendar programmes subscribe to: the anniversaries whose day is known, and where their files are. */
import type { Pair, Place } from '../domain/atlas';
import type { Day } from '../domain/day';
import { strongestTie } from '../domain/kind';
import type { Language } from '../domain/language';
import { nameOfPlace } from '../facts/names';
import type { Words } from '../i18n/words';
import { pagePath } from '../view/page-path';
import { type Anniversary, anniversariesAhead, type ShownTie, tiesInForce } from './anniversaries';

/** Pairs without any filter. */
export function unfiltered(pairs: readonly Pair[]): ShownTie[] {
  return pairs.flatMap((pair) => {
    const tie = strongestTie(pair.events.map((event) => event.tie));
    return tie === null ? [] : [{ pair, events: pair.events, tie }];
  });
}

/** The round anniversaries ahead that have a day, the earliest first. None is made up. */
export function datedAnniversaries(shown: readonly ShownTie[], today: Day): Anniversary[] {
  const ties = tiesInForce(shown, today).filter(({ since }) => since.precision === 'day');
  return anniversariesAhead(ties, today);
}

/** From the site's root, the path of the file of a place, or of all places. */
export function subscriptionPath(placeId: string | null, language: Language): string {
  const folder = pagePath(
    placeId === null ? { kind: 'home' } : { kind: 'place', id: placeId },
    language,
  );
  return `${folder}anniversaries.ics`;
}

/** What the calendar of a place is called, or that of all places. */
export function subscriptionTitle(place: Place | null, { language, texts }: Words): string {
  const t = texts('calendar');
  return place === null
    ? t('allSubscription')
    : t('placeSubscription', { place: nameOfPlace(place, language) });
}

/** An address as calendar programmes take it over from a browser: they subscribe, and keep asking. */
export function subscriptionAddress(address: string): string {
  return address.replace(/^https?:/, 'webcal:');
}
