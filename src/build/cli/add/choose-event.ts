/** Asks for the data of the event that the flags do not give. */

import type { Records } from '../../../core/checking/records';
import type { Contribution, NewEvent } from '../../../core/contributing/contribution';
import { type EventKind, eventKinds } from '../../../core/domain/kind';
import { type EventRecord, eventSchema, type PassageRecord } from '../../../core/domain/record';
import { counted } from '../../../core/text/counted';
import { suggestion } from '../../../core/text/did-you-mean';
import { eventIds } from '../../compiler/event-ids';
import { UsageError } from '../command';
import { type Asker, needed, optional } from './asker';
import type { Flags } from './flags';

function isKind(text: string): text is EventKind {
  return (eventKinds as readonly string[]).includes(text);
}

async function chooseKind(flags: Flags, asker: Asker | null): Promise<EventKind> {
  const kind =
    flags.kind ??
    (await asker?.choose(
      'What happened? (never stronger than the article says)',
      eventKinds.map((value) => ({ value, label: value.replaceAll('-', ' ') })),
    )) ??
    '';
  if (isKind(kind)) return kind;
  const meant = suggestion(kind, eventKinds) ?? `write one of ${eventKinds.join(', ')}`;
  throw new UsageError(`Unknown kind '${kind}': ${meant}`);
}

async function chooseTopics(
  records: Records,
  flags: Flags,
  asker: Asker | null,
): Promise<string[]> {
  if (flags.topic !== undefined) return [...flags.topic];
  if (asker === null || flags.yes) return [];
  const choices = Object.entries(records.topics?.value ?? {}).flatMap(([value, names]) =>
    typeof names === 'string' ? [] : [{ value, label: names.en }],
  );
  return [...(await asker.chooseSome('Topics that the article names (type to search)', choices))];
}

async function choosePassage(flags: Flags, asker: Asker | null): Promise<PassageRecord | null> {
  const start = await optional(
    flags['passage-start'],
    'First 4 to 6 words of the decisive sentence, copied exactly (empty: none)',
    flags,
    asker,
  );
  if (start === '') return null;
  const question = 'Last words of it (empty: none)';
  const end = await optional(flags['passage-end'], question, flags, asker);
  return { start, ...(end === '' ? {} : { end }) };
}

async function chooseNewEvent(
  records: Records,
  flags: Flags,
  asker: Asker | null,
): Promise<NewEvent> {
  const { date, inForce, summary } = eventSchema.shape;
  const kind = await chooseKind(flags, asker);
  const day = await optional(
    flags.date,
    'Date of the event itself, as precise as the article (2017-07-06, 2017-07, 2017; empty: undated)',
    flags,
    asker,
    date,
  );
  const interval = await optional(
    flags['in-force'],
    'In force (2018/2020, 1997-06-27/..; empty unless the article states it)',
    flags,
    asker,
    inForce,
  );
  const topics = await chooseTopics(records, flags, asker);
  const inEnglish = 'What happened, in your own words, in English';
  const en = await needed(flags['summary-en'], inEnglish, asker, summary.shape.en);
  const inRussian = 'The same in Russian (empty: none yet)';
  const ru = await optional(flags['summary-ru'], inRussian, flags, asker);
  return {
    kind,
    date: day || null,
    ...(flags['day-stated'] ? { dayStated: true as const } : {}),
    ...(interval === '' ? {} : { inForce: interval }),
    topics,
    summary: { en, ...(ru === '' ? {} : { ru }) },
  };
}

/** The id of the event that gets the article as a source; `null` for a new event. */
async function chooseKnownEvent(
  present: readonly EventRecord[],
  flags: Flags,
  asker: Asker | null,
): Promise<string | null> {
  const ids = eventIds(present);
  if (flags.event !== undefined) {
    const known = ids[Number(flags.event) - 1];
    if (known !== undefined) return known;
    throw new UsageError(
      `--event ${flags.event}: the pair has ${counted(present.length, 'event')}`,
    );
  }
  if (asker === null || flags.kind !== undefined || present.length === 0) return null;
  const chosen = await asker.choose('Is this event in the records already?', [
    { value: 'new', label: 'No, a new one' },
    ...present.map(({ kind, date, summary }, position) => ({
      value: ids[position] ?? '',
      label: `${date ?? 'undated'}  ${kind}  ${summary.en}`,
    })),
  ]);
  return chosen === 'new' ? null : chosen;
}

/** The event, existing or new, and the passage in the article that states it. */
export async function chooseEvent(
  records: Records,
  present: readonly EventRecord[],
  flags: Flags,
  asker: Asker | null,
): Promise<Pick<Contribution, 'known' | 'event' | 'passage'>> {
  const known = await chooseKnownEvent(present, flags, asker);
  const event = known === null ? await chooseNewEvent(records, flags, asker) : null;
  return { known, event, passage: await choosePassage(flags, asker) };
}
