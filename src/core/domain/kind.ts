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

/** Kinds that close what was in force between the two places. */
export type ClosingKind = 'suspension' | 'termination';

/** Kinds whose events always make the same tie; the others continue or close one: see `tiesMade`. */
type KindOfOneTie = Exclude<EventKind, 'renewal' | ClosingKind>;

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
};

export function makesOneTie(kind: EventKind): kind is KindOfOneTie {
  return kind in tieByKind;
}

export function tieOfKind(kind: KindOfOneTie): Tie {
  return tieByKind[kind];
}

/** The strongest of some ties, or `null` if there are none. */
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

/** Whether an event of this kind without a stated end stays in force until something ends it. */
export function isOpenEnded(kind: EventKind): boolean {
  return openEndedKinds.has(kind);
}

/** Whether an event of this kind closes what was in force between the two places. */
export function isClosing(kind: EventKind): kind is ClosingKind {
  return kind === 'suspension' || kind === 'termination';
}

/** Whether a suspension or termination of the pair ends what an event of this kind put in force. */
export function isBinding(kind: EventKind): boolean {
  return kind === 'programme' || openEndedKinds.has(kind);
}
