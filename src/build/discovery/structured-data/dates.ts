/** EDTF dates as the ISO 8601 that schema.org asks for. */
import type { AtlasEvent } from '../../../core/domain/atlas';
import { formatDay } from '../../../core/domain/day';
import type { EdtfDate } from '../../../core/domain/edtf';

/** `2017`, `2017-07` or `2017-07-06`; `null` of a decade, which no single date can say. */
export function isoDate(date: EdtfDate | null): string | null {
  // The marks of what is about or uncertain are EDTF's own.
  return date === null || date.precision === 'decade' ? null : date.text.replace(/[~?%]$/, '');
}

/** One end of an interval: a decade begins with its first day and ends with its last. */
function isoEnd(date: EdtfDate | null, day: 'earliest' | 'latest'): string {
  if (date === null) return '..';
  return isoDate(date) ?? formatDay(date[day]);
}

/** What an event says of its time: `2018/2020`, `1997-06-27/..`; `null` of an undated one. */
export function isoCoverage({ date, inForce }: Pick<AtlasEvent, 'date' | 'inForce'>) {
  if (inForce !== null) {
    return `${isoEnd(inForce.start, 'earliest')}/${isoEnd(inForce.end, 'latest')}`;
  }
  if (date === null) return null;
  return isoDate(date) ?? `${isoEnd(date, 'earliest')}/${isoEnd(date, 'latest')}`;
}
