/** Words for the rows of a strip, and for how a pair's tie stands today. */
import type { AtlasEvent } from '../../core/domain/atlas';
import { type Day, yearOf } from '../../core/domain/day';
import { isBinding, isClosing } from '../../core/domain/kind';
import { standingSentence } from '../../core/facts/standing-sentence';
import { rowOfEvent } from '../../core/view/pair-strip';
import type { StandingToday } from '../../core/view/standing-today';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';

export interface StripWording {
  /** `Programme, in force 2018 – 2020, ended`; and whether the filters leave it out. */
  row(event: AtlasEvent, isMatching: boolean): string;
}

export function useStripWording(today: Day): StripWording {
  const t = useTranslations('pair');
  const time = useTranslations('time');
  const kind = useTranslations('kind');
  const standing = useTranslations('standing');
  const wording = useWording();

  const when = ({ date, inForce }: AtlasEvent) => {
    if (inForce !== null) return wording.inForce(inForce);
    return date === null ? time('undated') : wording.date(date);
  };
  /** What became of an agreement; nothing of a meeting, which only happened. */
  const outcome = (event: AtlasEvent): string[] => {
    if (isClosing(event.kind)) return [];
    if (event.spans.length === 0) return [t('neverInForce')];
    if (!isBinding(event.kind) && event.inForce === null) return [];
    const holds = event.spans.some(({ start, end }) => start <= today && today <= end);
    if (holds) return event.undated ? [] : [standing('in-force')];
    return [event.spans.some(({ start }) => start > today) ? t('ahead') : t('ended')];
  };
  const suspensions = (event: AtlasEvent) =>
    rowOfEvent(event).gaps.map(({ start, end }) =>
      t('suspended', { from: String(yearOf(start)), to: String(yearOf(end)) }),
    );
  return {
    row: (event, isMatching) =>
      [
        kind(event.kind),
        when(event),
        ...suspensions(event),
        ...outcome(event),
        ...(isMatching ? [] : [t('outsideFilter')]),
      ].join(', '),
  };
}

/** How a tie stands today, as a sentence. */
export function useStandingSentence(): (standing: StandingToday) => string {
  const t = useTranslations('pair');
  return (standing) => standingSentence(standing, t);
}
