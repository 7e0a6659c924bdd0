/** An event in one line: whose, what, when. */
import type { AtlasEvent, Pair } from '../../core/domain/atlas';
import type { Language } from '../../core/domain/language';
import { nameOfPair } from '../../core/facts/names';
import type { DiscoveryContext } from './context';

export function eventTitle(
  event: AtlasEvent,
  pair: Pair,
  language: Language,
  { words }: Pick<DiscoveryContext, 'words'>,
): string {
  const kind = words(language).texts('kind');
  const standing = words(language).texts('standing');
  const t = words(language).texts('discovery');
  const date = event.date ?? event.inForce?.start ?? event.inForce?.end ?? null;
  return t('event', {
    pair: nameOfPair(pair, language),
    kind: kind(event.kind).toLocaleLowerCase(language),
    date: date === null ? standing('undated') : words(language).wording.date(date),
  });
}
