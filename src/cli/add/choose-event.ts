/** Asks what happened, as far as the flags do not say. */
import { suggestion } from '../../compiler/did-you-mean';
import type { Records } from '../../compiler/records';
import { type EventKind, eventKinds } from '../../domain/kind';
import { eventSchema, type PassageRecord, passageSchema } from '../../domain/record';
import { UsageError } from '../command';
import type { Asker } from './asker';
import type { NewEvent } from './contribution';
import { faultWith } from './fault-with';
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

/** The event, and where in the article it is stated. */
export async function chooseEvent(
  records: Records,
  flags: Flags,
  asker: Asker | null,
): Promise<{ event: NewEvent; passage: PassageRecord | null }> {
  const { date, inForce, summary } = eventSchema.shape;
  const optional = async (
    given: string | undefined,
    question: string,
    schema?: Parameters<typeof faultWith>[0],
  ) =>
    given ??
    (asker === null || flags.yes
      ? ''
      : await asker.text(question, {
          proposal: '',
          ...(schema === undefined ? {} : { faultOf: faultWith(schema) }),
        }));

  const kind = await chooseKind(flags, asker);
  const day = await optional(
    flags.date,
    'Date of the event itself, as precise as the article (2017-07-06, 2017-07, 2017; empty: undated)',
    date,
  );
  const interval = await optional(
    flags['in-force'],
    'In force (2018/2020, 1997-06-27/..; empty unless the article states it)',
    inForce,
  );
  const topics = await chooseTopics(records, flags, asker);
  const en =
    flags['summary-en'] ??
    (await asker?.text('What happened, in your own words, in English', {
      faultOf: faultWith(summary.shape.en),
    })) ??
    '';
  const ru = await optional(flags['summary-ru'], 'The same in Russian (empty: none yet)');
  const start = await optional(
    flags['passage-start'],
    'First 4 to 6 words of the decisive sentence, exactly as they stand (empty: none)',
    passageSchema.shape.start,
  );
  const end =
    start === '' ? '' : await optional(flags['passage-end'], 'Last words of it (empty: none)');
  return {
    event: {
      kind,
      date: day || null,
      ...(interval === '' ? {} : { inForce: interval }),
      topics,
      summary: { en, ...(ru === '' ? {} : { ru }) },
    },
    passage: start === '' ? null : { start, ...(end === '' ? {} : { end }) },
  };
}
