/** The input for the metadata of pages: the compiled records, the texts, the site's address. */

import type { Anniversary } from '../../core/calendar/anniversaries';
import { datedAnniversaries } from '../../core/calendar/subscriptions';
import type { Pair } from '../../core/domain/atlas';
import type { CompiledAtlas } from '../../core/domain/compiled-atlas';
import type { Day } from '../../core/domain/day';
import type { Language } from '../../core/domain/language';
import { allMessages } from '../../core/i18n/all-messages';
import { type Words, wordsIn } from '../../core/i18n/words';
import { composeScene, type Scene, type ScenePair } from '../../core/view/scene';
import { defaultView } from '../../core/view/view';
import { rememberTexts } from './remembered-texts';

export interface DiscoveryContext extends CompiledAtlas {
  /** The scene of today, without any filter. */
  readonly scene: Scene;
  readonly scenePairs: ReadonlyMap<string, ScenePair>;
  /** The number of pairs of each place. */
  readonly degrees: ReadonlyMap<string, number>;
  /** The pairs that the map of every page shows faintly, whatever its subject: those with the most events. */
  readonly hintedPairs: readonly Pair[];
  /** The anniversaries for calendar apps, and the places that have any. */
  readonly anniversaries: readonly Anniversary[];
  readonly placesWithCalendar: ReadonlySet<string>;
  words(language: Language): Words;
  /** The absolute address of the site's root, with a trailing slash; `null` if unknown. */
  readonly siteUrl: string | null;
}

/** Enough to suggest that there is more, at little cost for a page. */
const maxHintedPairs = 40;

/** The context of one compilation. */
export function discoveryContext(
  compiled: CompiledAtlas,
  siteUrl: string | null,
  today: Day,
): DiscoveryContext {
  const scene = composeScene(compiled.atlas, defaultView, today);
  const anniversaries = datedAnniversaries(scene.pairs, today);
  return {
    ...compiled,
    anniversaries,
    placesWithCalendar: new Set(anniversaries.flatMap(({ pair }) => pair.ends.map(({ id }) => id))),
    scene,
    scenePairs: new Map(scene.pairs.map((scenePair) => [scenePair.pair.id, scenePair])),
    degrees: new Map(scene.places.map(({ place, degree }) => [place.id, degree])),
    hintedPairs: scene.pairs
      .map(({ pair }) => pair)
      .toSorted((a, b) => b.events.length - a.events.length)
      .slice(0, maxHintedPairs),
    words: (language) => wordsIn(language, allMessages[language], undefined, rememberTexts),
    siteUrl,
  };
}
