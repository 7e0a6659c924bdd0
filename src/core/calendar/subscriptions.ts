/** The calendars to subscribe to: anniversaries whose day is known, and the paths and titles of the files. */
import type { Pair, Place } from '../domain/atlas';
import type { Day } from '../domain/day';
import { strongestTie } from '../domain/kind';
import type { Language } from '../domain/language';
import { nameOfPlace } from '../facts/names';
import type { Words } from '../i18n/words';
import { pagePath } from '../view/page-path';
import { type Anniversary, anniversariesAhead, type ShownTie, tiesInForce } from './anniversaries';

/** The pairs and their ties without any filters. */
export function unfiltered(pairs: readonly Pair[]): ShownTie[] {
  return pairs.flatMap((pair) => {
    const tie = strongestTie(pair.events.map((event) => event.tie));
    return tie === null ? [] : [{ pair, events: pair.events, tie }];
  });
}

/** The coming round anniversaries of ties whose exact day is known, earliest first. */
export function datedAnniversaries(shown: readonly ShownTie[], today: Day): Anniversary[] {
  const ties = tiesInForce(shown, today).filter(({ since }) => since.precision === 'day');
  return anniversariesAhead(ties, today);
}

/** The path of the calendar of a place, or of all places, from the site's root. */
export function subscriptionPath(placeId: string | null, language: Language): string {
  const folder = pagePath(
    placeId === null ? { kind: 'home' } : { kind: 'place', id: placeId },
    language,
  );
  return `${folder}anniversaries.ics`;
}

/** The title of the calendar of a place, or of all places. */
export function subscriptionTitle(place: Place | null, { language, texts }: Words): string {
  const t = texts('calendar');
  return place === null
    ? t('allSubscription')
    : t('placeSubscription', { place: nameOfPlace(place, language) });
}

/** The `webcal:` address, which opens in a calendar program and subscribes to the file. */
export function subscriptionAddress(address: string): string {
  return address.replace(/^https?:/, 'webcal:');
}
