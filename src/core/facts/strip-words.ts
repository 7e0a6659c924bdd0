/** The outcome of each event of a pair in words, beside its marks on the strip. */
import type { AtlasEvent } from '../domain/atlas';
import type { Day } from '../domain/day';
import { isBinding, isClosing } from '../domain/kind';
import { standingOfTie } from '../domain/standing';
import type { Words } from '../i18n/words';
import { rowOfEvent } from '../view/pair-strip';
import { standingWords, suspensionWords } from './standing-words';
import { kindName } from './terms';

/** The outcome of an agreement; empty for a meeting. */
function outcomeOf(event: AtlasEvent, today: Day, words: Words): string[] {
  const t = words.texts('pair');
  if (isClosing(event.kind)) return [];
  if (event.spans.length === 0) return [t('neverInForce')];
  if (!isBinding(event.kind) && event.inForce === null) return [];
  if (event.term.start > today) return [t('ahead')];
  const stands = standingOfTie([event], today);
  switch (stands.standing) {
    case 'undated':
      return [];
    case 'expired':
      return [t('ended')];
    default:
      return [standingWords(stands, event.tie, words)];
  }
}

/** `Programme, in force 2018 – 2020, ended`, and a note if the filters exclude it. */
export function stripRowWords(
  event: AtlasEvent,
  isMatching: boolean,
  today: Day,
  words: Words,
): string {
  const { texts, wording } = words;
  const t = texts('pair');
  const { date, inForce } = event;
  const happened = date === null ? texts('time')('undated') : wording.date(date);
  return [
    kindName(event.kind, words),
    inForce === null ? happened : wording.inForce(inForce),
    ...rowOfEvent(event)
      .gaps.filter(({ end }) => end < today)
      .map((gap) => suspensionWords(gap, words)),
    ...outcomeOf(event, today, words),
    ...(isMatching ? [] : [t('outsideFilter')]),
  ].join(', ');
}
