/** How the tie of a pair stands today, for the sentence at the head of its dossier. */
import type { AtlasEvent, Pair } from '../domain/atlas';
import { type Day, yearOf } from '../domain/day';
import { isBinding, isClosing, type Tie } from '../domain/kind';
import { standingOfEvent } from './scene';

export type StandingToday =
  | { readonly type: 'in-force' }
  /** Agreed, and to begin in that year. */
  | { readonly type: 'future'; readonly year: number }
  /** `year` is that of the first day on which it no longer held; `null` where no source tells. */
  | { readonly type: 'ended'; readonly year: number | null }
  /** An agreement that nothing ended, but of which no source says when it began. */
  | { readonly type: 'undated' }
  /** Nothing agreed, only meetings and the like; the year of the last, or `null` where undated. */
  | { readonly type: 'contact'; readonly year: number | null };

/** Whether the event puts something in force, so that its end is news, rather than happening on a day. */
export function isLasting(event: AtlasEvent): boolean {
  return isBinding(event.kind) || (event.inForce !== null && !isClosing(event.kind));
}

/** The latest of some years; `null` of none. */
function latest(years: readonly number[]): number | null {
  return years.length === 0 ? null : Math.max(...years);
}

function finiteYears(days: readonly Day[]): number[] {
  return days.filter(Number.isFinite).map(yearOf);
}

/** The first days on which an event no longer held, up to today. */
function endsBefore({ spans }: AtlasEvent, today: Day): Day[] {
  return spans.map(({ end }) => end + 1).filter((day) => day <= today);
}

/** How the pair's events of one tie stand today, whatever the filters. */
export function standingToday(pair: Pair, tie: Tie, today: Day): StandingToday {
  const events = pair.events.filter((event) => event.tie === tie);
  const lasting = events.filter(isLasting);
  const standings = new Set(lasting.map((event) => standingOfEvent(event, today)));
  if (standings.has('in-force')) return { type: 'in-force' };
  if (standings.has('undated')) return { type: 'undated' };
  const starts = lasting.flatMap(({ spans }) => spans.map(({ start }) => start));
  const future = starts.filter((day) => day > today);
  if (future.length > 0) return { type: 'future', year: Math.min(...finiteYears(future)) };
  if (lasting.length > 0 && tie !== 'contact') {
    const ends = lasting.flatMap((event) => endsBefore(event, today));
    return { type: 'ended', year: latest(finiteYears(ends)) };
  }
  const dated = events.filter(({ undated }) => !undated);
  const happened = (some: readonly AtlasEvent[]) =>
    latest(
      finiteYears(
        some
          .flatMap(({ spans }) => spans)
          .map(({ start, end }) => (Number.isFinite(end) ? end : start))
          .filter((day) => day <= today),
      ),
    );
  // Of some pairs the atlas knows no more than that their tie was ended.
  if (events.every(({ kind }) => isClosing(kind))) return { type: 'ended', year: happened(dated) };
  return { type: 'contact', year: happened(dated.filter((event) => !isClosing(event.kind))) };
}
