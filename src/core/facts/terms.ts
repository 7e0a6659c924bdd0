/** What kinds of event, ties, standings and topics are called. */
import type { Atlas } from '../domain/atlas';
import { type EventKind, type Tie, ties } from '../domain/kind';
import { localize } from '../domain/language';
import type { Words } from '../i18n/words';
import { type Standing, standings } from '../view/scene';

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

export function standingName(standing: Standing, { texts }: Words): string {
  return texts('standing')(standing);
}

/** What the colours and the dashes of lines mean, in the order of a legend. */
export function legend(words: Words) {
  return {
    ties: ties.map((tie) => ({ tie, name: tieName(tie, words) })),
    standings: standings.map((standing) => ({ standing, name: standingName(standing, words) })),
  };
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
