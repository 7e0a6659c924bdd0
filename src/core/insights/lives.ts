/** The lifetimes of ties: from their first agreement to their end, or to today. */
import type { Atlas, AtlasEvent } from '../domain/atlas';
import type { Day } from '../domain/day';
import type { EdtfDate } from '../domain/edtf';
import { isClosing, type Tie } from '../domain/kind';
import { standingOfTie } from '../domain/standing';
import { matchingEvents } from '../view/matching';
import type { Filters } from '../view/view';
import { type Count, withoutTime } from './counts';
import type { Life } from './survival';

/** The ties with a lifetime. A contact only lasts a day. */
export const lastingTies = ['sister-city', 'agreement'] as const satisfies readonly Tie[];
export type LastingTie = (typeof lastingTies)[number];

export interface TieLives {
  readonly tie: LastingTie;
  /** All relationships with the tie. */
  readonly all: Count<LastingTie>;
  /** Those in which the tie has ended. */
  readonly ended: Count<LastingTie>;
  /** Durations in years of the ties whose beginning is known. */
  readonly lives: readonly Life[];
  /** The number left out because no source states when they began or ended. */
  readonly unknown: number;
  /** The number of those that have ended. The more ends are unknown, the longer ties seem to last. */
  readonly unknownEnded: number;
}

const daysInYear = 365.2425;

/** The middle of the days that a date may mean: the beginning of July for "1995". */
function middleOf({ earliest, latest }: EdtfDate): Day {
  return (earliest + latest) / 2;
}

/** When an event's effect began, if its record states that. */
function beginningOf({ kind, date, inForce }: AtlasEvent): EdtfDate | null {
  if (isClosing(kind)) return null;
  return inForce === null ? date : inForce.start;
}

/**
 * The lifetime of a pair's tie. Ended and expired ties have ended; a suspended one has not. The duration is `null` if
 * the beginning or end is unknown, or if the tie has not begun yet.
 */
function lifeOf(events: readonly AtlasEvent[], today: Day) {
  const { standing, changed } = standingOfTie(events, today);
  const beginnings = events.flatMap((event) => beginningOf(event) ?? []).map(middleOf);
  const ended = standing === 'ended' || standing === 'expired';
  const end = ended ? (changed === null ? null : middleOf(changed)) : today;
  const isKnown = standing !== 'undated' && beginnings.length > 0 && end !== null;
  const duration = isKnown ? (end - Math.min(...beginnings)) / daysInYear : null;
  return { ended, duration: duration !== null && duration < 0 ? null : duration };
}

/**
 * The lifetimes of each tie. Ignores the filters by years and standing: among ties in force in certain years, or still
 * in force, lifetimes would seem longer than they are.
 */
export function livesOfTies(atlas: Atlas, chosen: Filters, today: Day): TieLives[] {
  return lastingTies.flatMap((tie) => {
    if (chosen.ties.length > 0 && !chosen.ties.includes(tie)) return [];
    const filters: Filters = { ...withoutTime(chosen), ties: [tie] };
    const found = [...atlas.pairs.values()].flatMap((pair) => {
      const events = matchingEvents(pair, filters, today);
      return events.length === 0 ? [] : [lifeOf(events, today)];
    });
    if (found.length === 0) return [];
    const lives = found.flatMap(({ ended, duration }) =>
      duration === null ? [] : [{ ended, duration }],
    );
    const unknown = found.filter(({ duration }) => duration === null);
    return [
      {
        tie,
        all: { key: tie, count: found.length, filters },
        ended: {
          key: tie,
          count: found.filter(({ ended }) => ended).length,
          filters: { ...filters, standings: ['ended', 'expired'] },
        },
        lives,
        unknown: unknown.length,
        unknownEnded: unknown.filter(({ ended }) => ended).length,
      },
    ];
  });
}
