/** The standing of a tie in words: `Suspended since 22 March 2022, sister cities since 1944`. */
import type { AtlasEvent } from '../domain/atlas';
import { yearOf } from '../domain/day';
import type { EdtfDate } from '../domain/edtf';
import { isClosing, type Tie } from '../domain/kind';
import type { Span } from '../domain/span';
import type { TieStanding } from '../domain/standing';
import type { Words } from '../i18n/words';
import { standingName, tieName } from './terms';

/** `Suspended since 22 March 2022`; `in force` for a tie that is neither suspended nor over. */
export function standingWords({ standing, changed }: TieStanding, tie: Tie, words: Words): string {
  const { texts, wording } = words;
  const t = texts('pair');
  if (changed === null || (standing === 'expired' && tie === 'contact')) {
    return standingName(standing, words, tie);
  }
  if (standing === 'suspended') return t('suspendedSince', { since: wording.since(changed) });
  const at = wording.at(changed);
  return standing === 'ended' ? t('endedAt', { at }) : t('expiredAt', { at });
}

/** `sister cities since 1944`. */
export function tieSinceWords(since: EdtfDate, tie: Tie, words: Words): string {
  return words.texts('pair')('tieSince', {
    tie: withinSentence(tieName(tie, words), words),
    since: words.wording.since(since),
  });
}

/** The same; without the year if it is unknown or not before the change. */
function tieWords({ since, changed }: TieStanding, tie: Tie, words: Words): string {
  if (since === null || (changed !== null && since.earliest > changed.latest)) {
    return withinSentence(tieName(tie, words), words);
  }
  return tieSinceWords(since, tie, words);
}

/** The standing of a suspended or past tie, with its kind; `null` for any other tie. */
export function changeSentence(standing: TieStanding, tie: Tie, words: Words): string | null {
  if (standing.changed === null) return null;
  if (tie === 'contact') {
    return words.texts('pair')('lastContact', { at: words.wording.at(standing.changed) });
  }
  return words.texts('pair')('standingAndTie', {
    standing: standingWords(standing, tie, words),
    tie: tieWords(standing, tie, words),
  });
}

/** The present state of an agreement: `Suspended since 22 March 2022`; nothing for a suspension itself. */
export function closingWords({ kind, term, closings }: AtlasEvent, words: Words): string[] {
  if (isClosing(kind)) return [];
  const { texts, wording } = words;
  const t = texts('pair');
  return closings
    .filter(({ start }) => start <= term.end)
    .map((closing) => {
      if (closing.kind === 'termination') return t('endedAt', { at: wording.at(closing.date) });
      if (closing.end === Infinity)
        return t('suspendedSince', { since: wording.since(closing.date) });
      return suspensionWords(closing, words);
    });
}

/** A past suspension: until the day on which the agreement is in force again. */
export function suspensionWords({ start, end }: Span, { texts }: Words): string {
  return texts('pair')('suspended', { from: String(yearOf(start)), to: String(yearOf(end + 1)) });
}

/** The text for use within a sentence: its first letter is lower case. */
export function withinSentence(text: string, { language }: Words): string {
  return text.slice(0, 1).toLocaleLowerCase(language) + text.slice(1);
}
