/**
 * The facts of an event, line by line. Panel, embed, prerendered page and print lay the lines out by their
 * roles, so that adding a line only changes this file.
 */
import type { Atlas, AtlasEvent, DossierEvent, Pair } from '../domain/atlas';
import type { Words } from '../i18n/words';
import { nameOfPair } from './names';
import { type OwnWords, ownWords } from './own-words';
import { closingWords } from './standing-words';
import { kindName, standingName, topicNames } from './terms';

/** The role of a line: the name of the event, a few secondary words, a sentence, a secondary sentence. */
export type LineRole = 'heading' | 'detail' | 'statement' | 'note';

export interface FactLine extends OwnWords {
  readonly role: LineRole;
}

/** An event of the atlas; in a dossier it also has a summary. */
type AnyEvent = AtlasEvent & Partial<Pick<DossierEvent, 'summary' | 'note'>>;

/**
 * Date, kind, time in force, what closed it, topics, summary and note, if known. `isMatching`: whether it
 * passes the filters; other events stay readable, with a note that they do not.
 */
export function eventLines(
  event: AnyEvent,
  atlas: Pick<Atlas, 'topics'>,
  words: Words,
  isMatching = true,
): FactLine[] {
  const { language, texts, wording } = words;
  const { summary, note } = event;
  const line = (role: LineRole, ...parts: readonly string[]): FactLine[] =>
    parts.length === 0 ? [] : [{ role, text: parts.join(' · '), language, remark: null }];
  return [
    ...line(
      'detail',
      event.date === null ? texts('time')('undated') : wording.date(event.date),
      ...(isMatching ? [] : [texts('pair')('outsideFilter')]),
    ),
    ...line('heading', kindName(event.kind, words)),
    ...(event.inForce === null ? [] : line('detail', wording.inForce(event.inForce))),
    ...line('detail', ...closingWords(event, words)),
    ...line('detail', ...topicNames(event.topics, atlas, words)),
    ...(summary === undefined ? [] : [{ role: 'statement' as const, ...ownWords(summary, words) }]),
    ...(note === undefined ? [] : [{ role: 'note' as const, ...ownWords(note, words) }]),
  ];
}

/** The event in one line: places, kind and date. */
export function eventTitle(event: AtlasEvent, pair: Pair, words: Words): string {
  const { language, texts, wording } = words;
  const date = event.date ?? event.inForce?.start ?? event.inForce?.end ?? null;
  return texts('discovery')('event', {
    pair: nameOfPair(pair, language),
    kind: kindName(event.kind, words).toLocaleLowerCase(language),
    date: date === null ? standingName('undated', words) : wording.date(date),
  });
}
