/** The events of a record whose kind and dates can be read, even if they have other problems. */
import { type Parsed, parseEdtfDate, parseEdtfInterval } from '../domain/edtf';
import { isObject } from '../domain/is-object';
import { eventKinds } from '../domain/kind';
import { each, select } from './json-select';
import type { RecordFile } from './records';

export type DatedEvent = ReturnType<typeof datedEvents>[number];

/** Parses a text; `undefined` if the value is not a text or is malformed. */
function read<Value>(text: unknown, parse: (text: string) => Parsed<Value>): Value | undefined {
  const parsed = typeof text === 'string' ? parse(text) : undefined;
  return parsed?.ok ? parsed.value : undefined;
}

export function datedEvents({ document }: RecordFile<unknown>) {
  return select(document.value, ['events', each]).flatMap(({ path, value: event }) => {
    if (!isObject(event)) return [];
    const kind = eventKinds.find((known) => known === event.kind);
    const date = event.date === null ? null : read(event.date, parseEdtfDate);
    const inForce = event.inForce === undefined ? null : read(event.inForce, parseEdtfInterval);
    const isReadable = kind !== undefined && date !== undefined && inForce !== undefined;
    return isReadable ? [{ path, kind, date, dayStated: event.dayStated === true, inForce }] : [];
  });
}
