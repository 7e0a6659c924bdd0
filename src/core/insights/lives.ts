/** How long ties last: from their first agreement to their end, or to the reader's day. */
import type { Atlas, AtlasEvent } from '../domain/atlas';
import type { Day } from '../domain/day';
import type { EdtfDate } from '../domain/edtf';
import { isClosing, type Tie } from '../domain/kind';
import { standingOfTie } from '../domain/standing';
import { matchingEvents } from '../view/matching';
import type { Filters } from '../view/view';
import { type Count, withoutTime } from './counts';
import type { Life } from './survival';

/** The ties that last; a contact is over with its day. */
export const lastingTies = ['sister-city', 'agreement'] as const satisfies readonly Tie[];
export type LastingTie = (typeof lastingTies)[number];

export interface TieLives {
  readonly tie: LastingTie;
  /** Every relationship with the tie, */
  readonly all: Count<LastingTie>;
  /** and those of them with which it has ended. */
  readonly ended: Count<LastingTie>;
  /** In years, of the ties of which it is known when they began. */
  readonly lives: readonly Life[];
  /** How many are left out, because no source says when they began, or when they ended. */
  readonly unknown: number;
  /** How many of those have ended: the fewer ends are known, the longer ties seem to last. */
  readonly unknownEnded: number;
}

const daysInYear = 365.2425;

/** The middle of the days that a date may mean: of "1995" the beginning of July. */
function middleOf({ earliest, latest }: EdtfDate): Day {
  return (earliest + latest) / 2;
}

/** When what an event makes began, as far as its record states it. */
function beginningOf({ kind, date, inForce }: AtlasEvent): EdtfDate | null {
  if (isClosing(kind)) return null;
  return inForce === null ? date : inForce.start;
}

/**
 * The life of the tie that some events of a pair make. It has ended where it stands ended or expired; a
 * suspended one has not. The duration is `null` where it is not known when it began, or ended, or where
 * it has yet to begin.
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
 * The lives of each tie. The years and standings that are chosen are set aside: among what was in force
 * in some years, or still is, ties would seem to last longer than they do.
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
