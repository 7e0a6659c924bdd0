/** The names of event kinds, ties, standings and topics. */
import type { Atlas } from '../domain/atlas';
import { type EventKind, type Tie, ties } from '../domain/kind';
import { localize } from '../domain/language';
import { type Standing, standings } from '../domain/standing';
import type { Words } from '../i18n/words';
import type { Scene } from '../view/scene';

export function kindName(kind: EventKind, { texts }: Words): string {
  return texts('kind')(kind);
}

/** The short name of a kind: beside a strip, an agreement is named by its tie. */
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

/** The name of a standing; a past contact is not called expired. */
export function standingName(standing: Standing, { texts }: Words, tie: Tie | null = null): string {
  const t = texts('standing');
  if (standing !== 'expired' || (tie !== null && tie !== 'contact')) return t(standing);
  return tie === null ? t('expiredOrPast') : t('past');
}

/** The meanings of line colours and dashes, in the order of a legend. */
export function legend(words: Words) {
  return {
    ties: ties.map((tie) => ({ tie, name: tieName(tie, words) })),
    standings: standings.map((standing) => ({ standing, name: standingName(standing, words) })),
  };
}

/** The legend of what occurs in a scene, for small maps. */
export function legendOf({ pairs }: Pick<Scene, 'pairs'>, words: Words) {
  const { ties, standings } = legend(words);
  const occurs = ({ standing }: { readonly standing: Standing }) =>
    pairs.some((pair) => pair.standing === standing);
  return { ties, standings: standings.filter(occurs) };
}

/** The legend of the embed: without "in force", which needs no explanation. */
export function shortLegendOf(scene: Pick<Scene, 'pairs'>, words: Words) {
  const { ties, standings } = legendOf(scene, words);
  return { ties, standings: standings.filter(({ standing }) => standing !== 'in-force') };
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
