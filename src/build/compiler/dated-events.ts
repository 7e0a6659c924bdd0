/** The events of a record whose kind and dates can be read, whatever else is wrong with them. */
import { z } from 'zod';
import {
  type EdtfDate,
  type EdtfInterval,
  requireEdtfDate,
  requireEdtfInterval,
} from '../../core/domain/edtf';
import type { EventKind } from '../../core/domain/kind';
import { eventSchema } from '../../core/domain/record';
import type { JsonPath } from './json-document';
import { each, select } from './json-select';
import type { RecordFile } from './records';

const { kind, date, inForce } = eventSchema.shape;
const datedSchema = z.object({ kind, date, inForce });

export interface DatedEvent {
  readonly path: JsonPath;
  readonly kind: EventKind;
  readonly date: EdtfDate | null;
  readonly inForce: EdtfInterval | null;
}

export function datedEvents({ document }: RecordFile<unknown>): DatedEvent[] {
  return select(document.value, ['events', each]).flatMap(({ path, value }) => {
    const parsed = datedSchema.safeParse(value);
    if (!parsed.success) return [];
    const event = parsed.data;
    return [
      {
        path,
        kind: event.kind,
        date: event.date === null ? null : requireEdtfDate(event.date),
        inForce: event.inForce === undefined ? null : requireEdtfInterval(event.inForce),
      },
    ];
  });
}
