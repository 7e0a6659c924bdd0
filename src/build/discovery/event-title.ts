/** An event in one line: whose, what, when. */
import type { AtlasEvent, Pair } from '../../core/domain/atlas';
import type { Language } from '../../core/domain/language';
import { nameOfPair } from '../../core/facts/names';
import { translatorOf, wordingOf } from '../../core/i18n/translator';
import type { DiscoveryContext } from './context';

export function eventTitle(
  event: AtlasEvent,
  pair: Pair,
  language: Language,
  { messages }: Pick<DiscoveryContext, 'messages'>,
): string {
  const kind = translatorOf('kind', language, messages[language]);
  const standing = translatorOf('standing', language, messages[language]);
  const t = translatorOf('discovery', language, messages[language]);
  const date = event.date ?? event.inForce?.start ?? event.inForce?.end ?? null;
  return t('event', {
    pair: nameOfPair(pair, language),
    kind: kind(event.kind).toLocaleLowerCase(language),
    date: date === null ? standing('undated') : wordingOf(language, messages[language]).date(date),
  });
}
