/** What kinds of event, ties, standings and topics are called. */
import type { Atlas } from '../domain/atlas';
import { type EventKind, type Tie, ties } from '../domain/kind';
import { localize } from '../domain/language';
import { type Standing, standings } from '../domain/standing';
import type { Words } from '../i18n/words';
import type { Scene } from '../view/scene';

export function kindName(kind: EventKind, { texts }: Words): string {
  return texts('kind')(kind);
}

/** The kind in as few words as it has: beside a strip, an agreement goes by the tie that it makes. */
export function shortKindName(kind: EventKind, words: Words): string {
  switch (kind) {
    case 'sister-city-agreement':
      return tieName('sister-city', words);
    case 'cooperation-agreement':
      return tieName('agreement', words);
    default:
      return kindName(kind, words);
  }
}

export function tieName(tie: Tie, { texts }: Words): string {
  return texts('tie')(tie);
}

/** What the standing is called; of a contact, whose day is over, it is not that it expired. */
export function standingName(standing: Standing, { texts }: Words, tie: Tie | null = null): string {
  const t = texts('standing');
  if (standing !== 'expired' || (tie !== null && tie !== 'contact')) return t(standing);
  return tie === null ? t('expiredOrPast') : t('past');
}

/** What the colours and the dashes of lines mean, in the order of a legend. */
export function legend(words: Words) {
  return {
    ties: ties.map((tie) => ({ tie, name: tieName(tie, words) })),
    standings: standings.map((standing) => ({ standing, name: standingName(standing, words) })),
  };
}

/** The standings of a legend that a scene has, for whoever has little room. */
export function standingsIn({ pairs }: Pick<Scene, 'pairs'>, words: Words) {
  return legend(words).standings.filter(({ standing }) =>
    pairs.some((pair) => pair.standing === standing),
  );
}

/** The names of those topics that the atlas has. */
export function topicNames(
  ids: Iterable<string>,
  { topics }: Pick<Atlas, 'topics'>,
  { language }: Words,
): string[] {
  return [...ids]
    .flatMap((id) => topics.get(id) ?? [])
    .map(({ names }) => localize(names, language).text);
}
