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

const { kind, date, dayStated, inForce } = eventSchema.shape;
const datedSchema = z.object({ kind, date, dayStated, inForce });

export interface DatedEvent {
  readonly path: JsonPath;
  readonly kind: EventKind;
  readonly date: EdtfDate | null;
  /** The text states the day, though it is the day of publication. */
  readonly dayStated: boolean;
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
        dayStated: event.dayStated === true,
        inForce: event.inForce === undefined ? null : requireEdtfInterval(event.inForce),
      },
    ];
  });
}
