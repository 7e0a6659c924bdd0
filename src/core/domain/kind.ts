/** Kinds of event, and the tie that each makes between two places. */

/** Event kinds, in the order in which the interface lists them. */
export const eventKinds = [
  'sister-city-agreement',
  'cooperation-agreement',
  'memorandum',
  'programme',
  'meeting',
  'visit',
  'forum',
  'exchange',
  'project',
  'membership',
  'renewal',
  'suspension',
  'termination',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Ties, strongest first. */
export const ties = ['sister-city', 'agreement', 'contact'] as const;
export type Tie = (typeof ties)[number];

/** Kinds whose events make the same tie whatever came before; a renewal makes the one it renews. */
type KindOfOneTie = Exclude<EventKind, 'renewal'>;

const tieByKind: Readonly<Record<KindOfOneTie, Tie>> = {
  'sister-city-agreement': 'sister-city',
  'cooperation-agreement': 'agreement',
  memorandum: 'agreement',
  programme: 'agreement',
  membership: 'agreement',
  meeting: 'contact',
  visit: 'contact',
  forum: 'contact',
  exchange: 'contact',
  project: 'contact',
  suspension: 'contact',
  termination: 'contact',
};

export function tieOfKind(kind: KindOfOneTie): Tie {
  return tieByKind[kind];
}

/** The strongest of some ties, or `null` of none. */
export function strongestTie(some: Iterable<Tie>): Tie | null {
  const present = new Set(some);
  return ties.find((tie) => present.has(tie)) ?? null;
}

const openEndedKinds: ReadonlySet<EventKind> = new Set([
  'sister-city-agreement',
  'cooperation-agreement',
  'memorandum',
  'membership',
  'renewal',
]);

/** Whether an event of this kind stays in force until something ends it, where no end is stated. */
export function isOpenEnded(kind: EventKind): boolean {
  return openEndedKinds.has(kind);
}

/** Whether an event of this kind closes what was in force between the two. */
export function isClosing(kind: EventKind): boolean {
  return kind === 'suspension' || kind === 'termination';
}

/** Whether a suspension or termination of the pair ends what an event of this kind put in force. */
export function isBinding(kind: EventKind): boolean {
  return kind === 'programme' || openEndedKinds.has(kind);
}
